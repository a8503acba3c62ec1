// A device with passkeys, emulated by Chromium: it uses what it has for a site, as if somebody had put a finger on
// it.
import type { CDPSession, Page } from "@playwright/test";

type Credential = {
  credentialId: string;
  privateKey: string;
  signCount: number;
  isResidentCredential: boolean;
};

export type Device = {
  /** Everything on it, as a password manager would sync it elsewhere. */
  passkeys(): Promise<Credential[]>;
  /** Whether the finger, the face or the PIN is right. */
  verifies(isRight: boolean): Promise<void>;
};

/** The device on which this page is opened, with these passkeys on it. */
export async function deviceFor(page: Page, passkeys: readonly Credential[] = []): Promise<Device> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  for (const credential of passkeys)
    await session.send("WebAuthn.addCredential", { authenticatorId, credential });
  return {
    passkeys: async () => (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
    verifies: async (isUserVerified) => {
      await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
    },
  };
}
