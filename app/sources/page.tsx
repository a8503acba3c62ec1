import { PageShell } from "@/components/site/page-shell";
import { Contents } from "@/components/ui/contents";
import { Disclosure } from "@/components/ui/disclosure";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { type Source, sourceGroups } from "@/lib/sources/sources";
import { close, findStage } from "@/lib/stages";

export const metadata = { title: "Sources" };

const titleOf = (stage: string) => findStage(stage)?.title ?? close.title;
const built = "How the pages are built";

export default function SourcesPage() {
  return (
    <PageShell className="space-y-12">
      <PageTitle title="Sources">
        <p>
          Here is what research suggests about each step, and where it stops. Most of it was found in groups,
          on average, and often in students. What holds for you, you see best yourself.
        </p>
        <p>None of it is a promise. Anything that doesn’t fit you can be left out.</p>
      </PageTitle>
      <Contents
        parts={[
          ...sourceGroups.map(({ stage }) => ({ id: stage, title: titleOf(stage) })),
          { id: "pages", title: built },
        ]}
      />
      {sourceGroups.map(({ stage, sources }) => (
        <Section key={stage} id={stage} title={titleOf(stage)} className="space-y-6">
          {sources.map((source) => (
            <SourceBlock key={source.slug} source={source} />
          ))}
        </Section>
      ))}
      <Section id="pages" title={built} className="max-w-measure space-y-3">
        <p>
          The list of stages, a few questions at a time, and the page with all your answers follow patterns of
          the GOV.UK Design System, which were tried out with many people. They make a long form easier to get
          through. They say nothing about what is in it.
        </p>
      </Section>
    </PageShell>
  );
}

function SourceBlock({ source: { slug, title, about, limits, references } }: { source: Source }) {
  return (
    <div id={slug} className="max-w-measure space-y-2">
      <h3 className="text-lg">{title}</h3>
      <p>{about}</p>
      <p className="text-ink-soft">{limits}</p>
      {references.length > 0 && (
        <Disclosure
          summary={
            <>
              {references.length === 1 ? "The study" : "The studies"}
              <span className="sr-only">: {title}</span>
            </>
          }
        >
          <ul className="space-y-2 text-sm">
            {references.map((reference) => (
              <li key={reference}>{reference}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
