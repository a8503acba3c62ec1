import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { CodePage } from "@/components/account/code-page";
import { routes } from "@/lib/routes";
import { isKept } from "@/lib/server/accounts/is-kept";
import { codeMinutes } from "@/lib/server/accounts/mail-codes";
import { ownerTag } from "@/lib/server/auth/meant";
import { requireOwner } from "@/lib/server/auth/owner";
import { currentState } from "@/lib/server/http/accounts/form-state";
import { goTo, requireMail } from "@/lib/server/page";

export const metadata: Metadata = { title: "Type the code" };

export default drawn(async function KeepCodePage({ searchParams }: PageProps<"/account/keep/code">) {
  requireMail();
  const owner = await requireOwner();
  if (await isKept(owner)) goTo(routes.account());
  const { email, code, problems } = await currentState("keep", searchParams);
  if (code === undefined) goTo(routes.keep());
  return (
    <CodePage
      email={email}
      minutes={codeMinutes}
      problems={problems}
      action={routes.finishKeep()}
      ownerTag={ownerTag(owner)}
      label="Keep it"
      back={routes.keep()}
    />
  );
});
