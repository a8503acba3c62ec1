import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { Address } from "@/components/account/address";
import { CodeField, NoMailYet } from "@/components/account/code-field";
import { FormPage } from "@/components/account/form-page";
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
    <FormPage
      title="Type the code"
      intro={
        <p>
          An e-mail is on its way to <Address email={email} />. The code in it shows that the address is
          yours.
        </p>
      }
      problems={problems}
      action={routes.finishEmail()}
      ownerTag={ownerTag(owner)}
      label="Use this address"
      after={<NoMailYet back={routes.changeEmail()} />}
    >
      <CodeField minutes={codeMinutes} error={problems?.["code"]} />
    </FormPage>
  );
});
