// Passes passkey requests between the server and the device. Loaded when somebody presses the button.
//
// The browser's own JSON conversion is missing in Safari before 18.4 and in what some password managers replace it
// with. The browser package of the server's library has one; its text-to-bytes conversion is used here.
import { base64URLStringToBuffer as bytes, bufferToBase64URLString as text } from "@simplewebauthn/browser";
import type { PasskeyProblem } from "@/lib/accounts/passkey";

type Way = { act: "make" | "show"; optionsPath: string; answerPath: string };

type Described = { id: string; type: "public-key"; transports?: AuthenticatorTransport[] };
type Asked = PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON;

/** Returns what went wrong, or nothing if the browser goes on to another page. */
export async function askDevice({ act, optionsPath, answerPath }: Way): Promise<string> {
  try {
    const asked = await post<Asked>(optionsPath);
    if (!asked.ok) return told(asked);
    const answer = act === "make" ? await make(asked.value) : await show(asked.value);
    const done = await post<{ to: string }>(answerPath, answer);
    if (!done.ok) return told(done);
    location.assign(done.value.to);
    return "";
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    return (
      (act === "make" ? whileMaking : whileShowing)[name] ??
      "Your browser could not do it. Nothing was changed."
    );
  }
}

type Posted<T> = { ok: true; value: T } | { ok: false; kind: PasskeyProblem; to?: string };

async function post<T>(path: string, body: unknown = {}): Promise<Posted<T>> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  const value = await response.json();
  return response.ok ? { ok: true, value } : { ok: false, ...value };
}

/** If something else has to come first, the browser goes there. */
function told({ kind, to }: { kind: PasskeyProblem; to?: string }): string {
  if (to === undefined) return problems[kind] ?? problems.unavailable;
  location.assign(to);
  return "";
}

const problems: Record<PasskeyProblem, string> = {
  malformed: "Your browser answered in a way that Onward doesn’t know. Nothing was changed.",
  refused:
    "This passkey was not accepted. It may have been removed here, or it took longer than five minutes. Try once more.",
  unproved: "Show first who you are.",
  "signed-out": "This browser no longer knows you. Load this page again.",
  "somebody-else":
    "This browser opens someone else’s pages now, so nothing was changed. Load this page again.",
  taken: "This passkey is here already.",
  changed: "Your account was changed in another window. Load this page again.",
  "too-many": "There are twenty passkeys here, the most that Onward keeps. Remove one first.",
  "too-often": "There were many tries just now. Wait a few minutes, then try again.",
  unavailable: "The place where your account is kept can’t be reached right now. Nothing was changed.",
};

const offline = "No connection, so nothing was changed. Try again when it is back.";
/** By the name of the error that browsers throw. */
const whileMaking: Record<string, string> = {
  NotAllowedError: "No passkey was made, and nothing was changed. Try again whenever you like.",
  InvalidStateError: "This device has a passkey for these pages already.",
  TypeError: offline,
};
const whileShowing: Record<string, string> = {
  NotAllowedError: "No passkey was shown, and nothing was changed. Try again, or choose another way.",
  TypeError: offline,
};

async function make(asked: Asked) {
  const { challenge, user, excludeCredentials = [], ...more } = asked;
  const made = (await navigator.credentials.create({
    publicKey: {
      // The rest of the JSON form is what the browser expects, except that its strings are not typed.
      ...(more as unknown as PublicKeyCredentialCreationOptions),
      challenge: bytes(challenge),
      user: { ...user, id: bytes(user.id) },
      excludeCredentials: excludeCredentials.map(described),
    },
  })) as PublicKeyCredential;
  const { clientDataJSON, attestationObject, getTransports } =
    made.response as AuthenticatorAttestationResponse;
  return {
    id: made.id,
    clientData: text(clientDataJSON),
    attestation: text(attestationObject),
    transports: getTransports?.call(made.response) ?? [],
  };
}

async function show(asked: Asked) {
  const { challenge, allowCredentials = [], ...more } = asked;
  const shown = (await navigator.credentials.get({
    publicKey: {
      // As above.
      ...(more as unknown as PublicKeyCredentialRequestOptions),
      challenge: bytes(challenge),
      allowCredentials: allowCredentials.map(described),
    },
  })) as PublicKeyCredential;
  const { clientDataJSON, authenticatorData, signature, userHandle } =
    shown.response as AuthenticatorAssertionResponse;
  return {
    id: shown.id,
    clientData: text(clientDataJSON),
    authenticator: text(authenticatorData),
    signature: text(signature),
    ...(userHandle?.byteLength && { user: text(userHandle) }),
  };
}

function described(one: PublicKeyCredentialDescriptorJSON): PublicKeyCredentialDescriptor {
  // As above.
  return { ...(one as unknown as Described), id: bytes(one.id) };
}
