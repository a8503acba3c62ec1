// What to ask a device for, and whether its answer is valid. The checks are those of @simplewebauthn/server; the
// reasons for the options: docs/decisions/0025-passkeys.md
import "server-only";
import { randomBytes } from "node:crypto";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { decodeAttestationObject } from "@simplewebauthn/server/helpers";
import { type Challenge, challengeMs } from "../../cookies/passkey-challenge";
import { settings } from "../../settings/settings";
import type { MadePasskey, ShownPasskey } from "./passkey-answers";
import type { NewPasskey, StoredPasskey } from "./passkeys";

/** Ed25519, ES256 and RS256. Listed here because the library's default depends on the version of Node. */
const supportedAlgorithmIDs = [-8, -7, -257];

/** Passkeys are scoped to this exact host, not to a parent domain, and are used only on its own pages. */
function place() {
  const { origin } = settings().hosted ?? {};
  if (origin === undefined) throw new Error("Passkeys are for a host.");
  return { expectedOrigin: origin, expectedRPID: new URL(origin).hostname };
}

/** Asks a device to create a passkey. `name` is what its owner reads on the device. */
export async function askForNew(name: string, existing: readonly StoredPasskey[]) {
  const user = existing[0]?.user ?? randomBytes(32).toString("base64url");
  const options = await generateRegistrationOptions({
    rpName: "Onward",
    rpID: place().expectedRPID,
    userName: name,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(user, "base64url")),
    timeout: challengeMs,
    excludeCredentials: existing.map(described),
    // It must be discoverable without a name, and verify the person each time by finger, face or PIN.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs,
  });
  return { options, challenge: { challenge: options.challenge, user } };
}

/** Asks a device for a passkey: one of these, or any that it has for this host. */
export async function askToShow(allowed: readonly StoredPasskey[] = []) {
  const options = await generateAuthenticationOptions({
    rpID: place().expectedRPID,
    timeout: challengeMs,
    allowCredentials: allowed.map(described),
    userVerification: "required",
  });
  return { options, challenge: { challenge: options.challenge } };
}

function described({ credential, transports }: StoredPasskey) {
  return { id: credential, transports };
}

/** The new passkey; undefined if anything differs from what was requested. */
export async function readMade(
  made: MadePasskey,
  { challenge, user }: Challenge,
  browser: string,
): Promise<NewPasskey | undefined> {
  if (user === undefined) return undefined;
  const { id, clientData: clientDataJSON, attestation: attestationObject, transports } = made;
  try {
    if (tellsMaker(attestationObject)) return undefined;
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...{ id, rawId: id, type: "public-key", clientExtensionResults: {} },
        response: { clientDataJSON, attestationObject, transports },
      },
      expectedChallenge: challenge,
      ...place(),
      requireUserVerification: true,
      supportedAlgorithmIDs,
    });
    if (registrationInfo?.credential.id !== id) return undefined;
    const publicKey = Buffer.from(registrationInfo.credential.publicKey).toString("base64url");
    const { counter } = registrationInfo.credential;
    return { credential: id, publicKey, counter, transports, user, browser: browser.slice(0, 300) };
  } catch {
    return undefined;
  }
}

/** Attestation was not requested. To verify one, the library would fetch addresses in it. */
function tellsMaker(attestation: string): boolean {
  const statement = decodeAttestationObject(new Uint8Array(Buffer.from(attestation, "base64url")));
  const format = statement.get("fmt");
  return format !== "none" && (format !== "packed" || statement.get("attStmt").get("x5c") !== undefined);
}

/** The device's signature counter, if it used this passkey to sign this challenge; undefined otherwise. */
export async function readShown(
  shown: ShownPasskey,
  { challenge }: Challenge,
  passkey: StoredPasskey,
): Promise<number | undefined> {
  const { id, clientData: clientDataJSON, authenticator: authenticatorData, signature } = shown;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...{ id, rawId: id, type: "public-key", clientExtensionResults: {} },
        response: { clientDataJSON, authenticatorData, signature },
      },
      expectedChallenge: challenge,
      ...place(),
      credential: {
        id: passkey.credential,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}
