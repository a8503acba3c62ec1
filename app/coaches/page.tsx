import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";

export const metadata = { title: "For coaches" };

export default function CoachesPage() {
  return (
    <PageShell className="space-y-12">
      <PageTitle title="For coaches">
        For anyone who stands beside someone who is looking for work: a coach, an adviser, a teacher, a
        friend. You see nothing of what someone writes in Onward unless they show it to you.
      </PageTitle>
      <Notice title="Not for a crisis">
        <p>
          Onward watches nobody and alerts nobody. If someone may be in danger, stay with them, and call for{" "}
          <a href={routes.help()}>help</a>.
        </p>
      </Notice>
      <Section title="Using it with someone">
        <ul className="list-disc space-y-3 ps-6">
          <li>
            <strong>Offer it, don’t assign it.</strong> Say what it is, and that no is a full answer. It
            serves only the one who wants it, on the day they want it.
          </li>
          <li>
            <strong>Let them choose where to begin.</strong> Every stage can be opened first, every question
            can stay empty, and one stage is enough for a day.
          </li>
          <li>
            <strong>Ask before you read.</strong> Even a page that lies open on the table is theirs. “Is there
            a part that you’d like to look at together?” is a good question.
          </li>
          <li>
            <strong>Don’t ask for the texts.</strong> Not as proof, not for a file, not for a report. What has
            to be handed in is written for the one who collects it.
          </li>
          <li>
            <strong>Ask how and what.</strong> “What happened next?” leads somewhere. Asking for reasons right
            after a no often leads in circles.
          </li>
          <li>
            <strong>Leave silence and anger alone.</strong> They need no good side. “It was simply a loss” can
            stand as it is.
          </li>
        </ul>
      </Section>
      <Section title="Without a screen">
        <p>
          The blank version has the first questions of every stage on paper, with lines to write on. The
          example shows how someone may have filled it in. Neither keeps anything.
        </p>
        <div className="flex flex-wrap gap-4 print:hidden">
          <LinkButton href={routes.blank()}>Open the blank version</LinkButton>
          <LinkButton href={routes.example()}>See the example</LinkButton>
        </div>
      </Section>
      <Section title="On a shared computer">
        <p>
          Whoever opens Onward next on the same computer may see what was written before. Afterwards, the
          person can download what they want to keep, and use “Clear this device” at the foot of the page.
        </p>
      </Section>
      <Section title="What it can’t do">
        <p>
          It is no therapy, no test and no advice on law, money or a visa. What research says about its parts,
          and where that stops, is on the page of <a href={routes.sources()}>sources</a>.
        </p>
      </Section>
    </PageShell>
  );
}
