import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { CodePage } from "@/components/account/code-page";
import { routes } from "@/lib/routes";
import { codeMinutes } from "@/lib/server/accounts/mail-codes";
import { ownerTag } from "@/lib/server/auth/meant";
import { requireOwner } from "@/lib/server/auth/owner";
import { currentState } from "@/lib/server/http/accounts/form-state";
import { goTo, requireMail } from "@/lib/server/page";

export const metadata: Metadata = { title: "Type the code" };

export default drawn(async function EmailCodePage({ searchParams }: PageProps<"/account/email/code">) {
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
