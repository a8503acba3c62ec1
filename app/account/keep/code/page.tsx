import { definePage } from "@/app/define-page";
import { CodePage } from "@/components/accounts/code-page";
import { codeMinutes } from "@/lib/accounts/durations";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { currentState } from "@/lib/server/cookies/account-form-state";
import { hasAccount } from "@/lib/server/hosted/accounts/has-account";
import { requireMail } from "@/lib/server/hosted/accounts/require-mail";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import { goTo } from "@/lib/server/http/page";

export const metadata = { title: "Type the code" };

export default definePage(async function KeepCodePage({ searchParams }: PageProps<"/account/keep/code">) {
  requireMail();
  const owner = await requireOwner();
  if (await hasAccount(owner)) goTo(routes.account());
  const { email, code, problems } = await currentState("keep", searchParams);
  if (code === undefined) goTo(routes.claim());
  return (
    <CodePage
      email={email}
      minutes={codeMinutes}
      problems={problems}
      action={routes.finishClaim()}
      ownerTag={ownerTag(owner)}
      label="Keep it"
      back={routes.claim()}
    />
  );
});
