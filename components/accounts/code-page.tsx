import { Address } from "./address";
import { CodeField, NoMailYet } from "./code-field";
import { FormPage, type Problems } from "./form-page";

type CodePageProps = {
  /** Where the code was sent. */
  email: string | undefined;
  /** How long it is valid. */
  minutes: number;
  problems: Problems | undefined;
  action: string;
  ownerTag: string | undefined;
  label: string;
  /** Where to request another code. */
  back: string;
};

/** Where somebody who is signed in proves that an e-mail address is theirs. */
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
