import { Notice } from "@/components/ui/notice";
import type { AccountChange } from "@/lib/routes";

const news: Readonly<Record<AccountChange, string>> = {
  kept: "Everything is kept. From now on you sign in with your e-mail address and your password.",
  "email-changed": "Your e-mail address is changed. From now on you sign in with the new one.",
  "password-changed": "Your password is changed, and every other browser is signed out.",
  "passkey-added": "A passkey is added. From now on it signs you in.",
  "passkey-removed": "A passkey is removed. It can’t be used to sign in any more.",
  "session-ended": "You are signed out there.",
  "sessions-ended": "You are signed out everywhere else.",
};

/** What was just done, according to the address; nothing for an unknown value. */
export function AccountNews({ done }: { done: string | string[] | undefined }) {
  if (typeof done !== "string" || !isKnown(done)) return null;
  return (
    <Notice title={news[done]} isNews>
      {null}
    </Notice>
  );
}

function isKnown(done: string): done is AccountChange {
  return Object.hasOwn(news, done);
}
