import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { Button, TextLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageTitle } from "@/components/ui/page-title";
import { LabelledInput } from "@/components/ui/text-input";
import { routes } from "@/lib/routes";
import { currentTypedCode } from "@/lib/server/cookies/typed-recovery-code";
import { notHere } from "@/lib/server/http/page";
import { settings } from "@/lib/server/settings/settings";

export const metadata = { title: "Sign in with a recovery code" };

const notOne = "This code doesn’t work. It may be mistyped, already used, or replaced by newer ones.";
const none = "Type one of your recovery codes.";

type Props = PageProps<"/sign-in/recovery">;

export default definePage(async function SignInByCodePage({ searchParams }: Props) {
  if (!settings().hosted) notHere();
  const isWrong = "check" in (await searchParams);
  const typed = isWrong ? await currentTypedCode() : undefined;
  const error = isWrong ? (typed ? notOne : none) : undefined;
  return (
    <PageShell className="space-y-8">
      <ErrorSummary
        problems={error === undefined ? [] : [{ id: "code", message: error }]}
        note="You are not signed in yet."
      />
      <PageTitle title="Sign in with a recovery code">
        Use one of the ten codes that you wrote down or printed. Each signs you in once.
      </PageTitle>
      <form method="post" action={routes.enterCode()} className="max-w-measure space-y-8">
        <LabelledInput
          id="code"
          name="code"
          label="What is the code?"
          why="Seven groups of four. Capitals, spaces and hyphens don’t matter."
          error={error}
          defaultValue={typed}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
        <Button isAlone>Sign in</Button>
      </form>
      <p>
        <TextLink href={routes.signIn()}>Sign in another way</TextLink>
      </p>
    </PageShell>
  );
});
