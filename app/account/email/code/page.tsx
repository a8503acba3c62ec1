import { definePage } from "@/app/define-page";
import { CodePage } from "@/components/accounts/code-page";
import { codeMinutes } from "@/lib/accounts/durations";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { currentState } from "@/lib/server/cookies/account-form-state";
import { requireMail } from "@/lib/server/hosted/accounts/require-mail";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import { goTo } from "@/lib/server/http/page";

export const metadata = { title: "Type the code" };

export default definePage(async function EmailCodePage({ searchParams }: PageProps<"/account/email/code">) {
  requireMail();
  const owner = await requireOwner();
  const { email, code, problems } = await currentState("email", searchParams);
  if (code === undefined) goTo(routes.changeEmail());
  return (
    <CodePage
      email={email}
      minutes={codeMinutes}
      problems={problems}
      action={routes.finishEmail()}
      ownerTag={ownerTag(owner)}
      label="Use this address"
      back={routes.changeEmail()}
    />
  );
});
