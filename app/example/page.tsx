import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { ExampleAnswers } from "@/components/walkthroughs/example-answers";
import { exampleParts } from "@/lib/example/parts";
import { routes } from "@/lib/routes";

export const metadata = { title: "An example" };

export default function ExamplePage() {
  const [first] = exampleParts;
  return (
    <PageShell className="space-y-12">
      <Notice title="This is made up">
        <p>Nobody wrote it. No word of any person’s is in it, and nothing of yours ever gets here.</p>
      </Notice>
      <PageTitle title="An example">
        As a porter who applied as a ward assistant might have filled it in, on two evenings. Some of it
        stayed empty, and that is fine.
      </PageTitle>
      {first && (
        <div className="grid sm:w-fit print:hidden">
          <LinkButton href={routes.examplePart(first.slug)} look="primary">
            Go through it screen by screen
          </LinkButton>
        </div>
      )}
      {exampleParts.map((part) => (
        <Section key={part.slug} id={part.slug} title={part.title} className="space-y-4">
          <ExampleAnswers part={part} />
        </Section>
      ))}
      <div className="grid sm:w-fit print:hidden">
        <LinkButton href={routes.home()}>Begin your own</LinkButton>
      </div>
    </PageShell>
  );
}
