import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { ExampleAnswers } from "@/components/walkthroughs/example-answers";
import { exampleParts } from "@/lib/example/parts";
import { routes } from "@/lib/routes";
import { notHere } from "@/lib/server/http/page";

export async function generateMetadata({ params }: PageProps<"/example/[part]">): Promise<Metadata> {
  const { part: slug } = await params;
  const part = exampleParts.find((one) => one.slug === slug);
  return { title: part ? `${part.title} - An example` : "Not found" };
}

/** One screen of the example, with a link to the next. */
export default definePage(async function ExamplePartPage({ params }: PageProps<"/example/[part]">) {
  const { part: slug } = await params;
  const at = exampleParts.findIndex((one) => one.slug === slug);
  const [part, next] = [exampleParts[at], exampleParts[at + 1]];
  if (!part) notHere();
  const before = exampleParts[at - 1];
  return (
    <PageShell className="space-y-8">
      <PageTitle
        above={`An example, made up. Screen ${at + 1} of ${exampleParts.length}`}
        title={part.title}
      />
      <ExampleAnswers part={part} />
      <div className="flex flex-col gap-4 sm:flex-row sm:flex-wrap">
        {next ? (
          <LinkButton href={routes.examplePart(next.slug)} look="primary">
            Next: {next.title}
          </LinkButton>
        ) : (
          <LinkButton href={routes.home()} look="primary">
            Begin your own
          </LinkButton>
        )}
        {before && (
          <LinkButton href={routes.examplePart(before.slug)} look="quiet">
            Back
          </LinkButton>
        )}
        <LinkButton href={routes.example()} look="quiet">
          All of it on one page
        </LinkButton>
      </div>
    </PageShell>
  );
});
