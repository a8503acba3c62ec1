// Mails about changes to how somebody signs in, and about the end of their account.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import type { Database } from "@/lib/server/db/client";
import { postDeleteAccount } from "@/lib/server/hosted/account-routes/delete-routes";
import { postMakeRecoveryCodes } from "@/lib/server/hosted/account-routes/recovery-routes";
import { renewRecoveryCodes } from "@/lib/server/hosted/accounts/recovery-codes";
import { postNewPasskey, postNewPasskeyOptions } from "@/lib/server/hosted/passkeys/own-passkey-routes";
import { listPasskeys } from "@/lib/server/hosted/passkeys/passkeys";
import { postRemovePasskey } from "@/lib/server/hosted/passkeys/remove-passkey-routes";
import { newBrowser } from "../browser";
import { engines } from "../open";
import { email, office, openForMail, somebody, subjects, withAccount } from "./by-mail";
import { newDevice } from "./device";
import { sendEnterRecoveryCode } from "./form-routes";

vi.mock("@node-rs/argon2", { spy: true });
vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).mailingEnv(await original()),
);
describe.each(engines)("mail about signing in, on %s", (engine) => {
  let database: Database;
  beforeEach(async () => {
    database = await openForMail(engine);
  });

  it("reports a passkey that is added, and one that is removed", async () => {
    const browser = await withAccount();
    const { body } = await browser.ask(withPrincipal(postNewPasskeyOptions));
    const made = newDevice("https://onward.example").make(body);
    expect((await browser.ask(withPrincipal(postNewPasskey), made)).status).toBe(200);
    expect(await subjects(email)).toEqual(["A passkey is added - Onward"]);
    const [passkey] = await listPasskeys(somebody);
    const remove = withPrincipal((input) => postRemovePasskey(input, passkey?.id ?? ""));
    expect((await browser.submit(remove)).status).toBe(303);
    expect(await subjects(email)).toContain("A passkey is removed - Onward");
  });

  it("reports recovery codes that are made, and one that is used", async () => {
    const browser = await withAccount();
    await browser.submit(withPrincipal(postMakeRecoveryCodes));
    expect(await subjects(email)).toEqual(["Your recovery codes are new - Onward"]);
    await newBrowser().submit(sendEnterRecoveryCode, { code: "none" });
    expect(await subjects(email)).toHaveLength(1);
    const [code = ""] = (await renewRecoveryCodes(somebody)) ?? [];
    await newBrowser().submit(sendEnterRecoveryCode, { code });
    expect(await subjects(email)).toContain("A recovery code was used - Onward");
  });

  it("reports an account that is deleted, and none that is not", async () => {
    const browser = await withAccount();
    await browser.submit(withPrincipal(postDeleteAccount));
    expect(await subjects(email)).toEqual([]);
    expect((await browser.submit(withPrincipal(postDeleteAccount), { kept: "yes" })).status).toBe(303);
    expect(await subjects(email)).toEqual(["Your account is deleted - Onward"]);
    expect(office.received[0]?.text).toContain("write to whoever runs this Onward.");
  });

  it("stops no deletion if the address can't be read any more", async () => {
    const browser = await withAccount();
    await database.account.updateMany({ data: { content: new Uint8Array(80) } });
    expect((await browser.submit(withPrincipal(postDeleteAccount), { kept: "yes" })).status).toBe(303);
    expect(await database.owner.count()).toBe(0);
  });
});
