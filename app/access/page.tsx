import { redirect } from "next/navigation";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageTitle } from "@/components/ui/page-title";
import { LabelledInput } from "@/components/ui/text-input";
import { routes } from "@/lib/routes";
import { settings } from "@/lib/server/settings/settings";

export const metadata = { title: "Access code" };

const problem = { id: "code", message: "That is not the code. It was printed where Onward was started." };

/** Beyond loopback, each browser is asked once for the code that was printed at the start. */
export default definePage(async function AccessPage({ searchParams }: PageProps<"/access">) {
  if (!settings().asksCode) redirect(routes.home());
  const isWrong = "check" in (await searchParams);
  return (
    <PageShell>
      <div className="space-y-8" data-signed-out>
        <ErrorSummary problems={isWrong ? [problem] : []} />
        <PageTitle title="Access code">
          Onward asks for it once in each browser, before it opens anything there.
        </PageTitle>
        <form method="post" action="/access/enter" className="space-y-8">
          <LabelledInput
            id="code"
            name="code"
            label="What is the access code?"
            why="It was printed where Onward was started. Capitals, spaces and hyphens don’t matter."
            error={isWrong ? problem.message : undefined}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
          />
          <Button isAlone>Open Onward</Button>
        </form>
      </div>
    </PageShell>
  );
});
