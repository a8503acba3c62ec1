import { definePage } from "@/app/define-page";
import { Address } from "@/components/accounts/address";
import { CodeField, NoMailYet } from "@/components/accounts/code-field";
import { WhoseAccount } from "@/components/accounts/email-field";
import { FormPage } from "@/components/accounts/form-page";
import { NewPasswordField } from "@/components/accounts/password-field";
import { codeMinutes } from "@/lib/accounts/durations";
import { routes } from "@/lib/routes";

import { currentState } from "@/lib/server/cookies/account-form-state";
import { requireMail } from "@/lib/server/hosted/accounts/require-mail";
import { goTo } from "@/lib/server/http/page";

export const metadata = { title: "Choose a new password" };

export default definePage(async function ResetCodePage({ searchParams }: PageProps<"/reset/code">) {
  requireMail();
  const { email, code, problems } = await currentState("reset", searchParams);
  if (code === undefined) goTo(routes.reset());
  return (
    <FormPage
      title="Choose a new password"
      intro={
        <>
          <p>
            If <Address email={email} /> has an account, an e-mail with a code is on its way there.
          </p>
          <p>Once the new password is saved, every other browser is signed out.</p>
        </>
      }
      problems={problems}
      note="No page keeps a code or a password, so both boxes are empty."
      action={routes.finishReset()}
      label="Save it and sign in"
      after={<NoMailYet back={routes.reset()} />}
    >
      <WhoseAccount email={email} />
      <CodeField minutes={codeMinutes} error={problems?.["code"]} />
      <NewPasswordField label="Your new password" error={problems?.["password"]} />
    </FormPage>
  );
});
