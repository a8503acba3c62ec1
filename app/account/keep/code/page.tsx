import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { Address } from "@/components/account/address";
import { CodeField, NoMailYet } from "@/components/account/code-field";
import { FormPage } from "@/components/account/form-page";
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
    <FormPage
      title="Type the code"
      intro={
        <p>
          An e-mail is on its way to <Address email={email} />. The code in it shows that the address is
          yours.
        </p>
      }
      problems={problems}
      action={routes.finishKeep()}
      ownerTag={ownerTag(owner)}
      label="Keep it"
      after={<NoMailYet back={routes.keep()} />}
    >
      <CodeField minutes={codeMinutes} error={problems?.["code"]} />
    </FormPage>
  );
});
