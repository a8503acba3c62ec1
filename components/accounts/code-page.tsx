import { Address } from "./address";
import { CodeField, NoMailYet } from "./code-field";
import { FormPage, type Problems } from "./form-page";

type CodePageProps = {
  /** Where the code went. */
  email: string | undefined;
  /** For how long it fits. */
  minutes: number;
  problems: Problems | undefined;
  action: string;
  ownerTag: string | undefined;
  /** What the button does. */
  label: string;
  /** Where another code is asked for. */
  back: string;
};

/** Where somebody who is here already shows that an e-mail address is theirs. */
export function CodePage({ email, minutes, back, ...form }: CodePageProps) {
  return (
    <FormPage
      title="Type the code"
      intro={
        <p>
          An e-mail is on its way to <Address email={email} />. The code in it shows that the address is
          yours.
        </p>
      }
      after={<NoMailYet back={back} />}
      {...form}
    >
      <CodeField minutes={minutes} error={form.problems?.["code"]} />
    </FormPage>
  );
}
