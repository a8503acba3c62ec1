import { listed } from "@/lib/text";
import type { SetbackPlan as Plan, Useful } from "@/lib/walkthroughs/setback-plan";

/** In their own words, before anything is asked of them. */
export function SetbackPlanNotice({ answers, writtenOn }: Plan) {
  return (
    <section className="border-s-3 border-accent py-1 ps-5">
      <h2 className="text-base">Your plan for this day</h2>
      <p className="mt-1 text-sm text-ink-soft">
        On {writtenOn} you wrote what to do if the next answer is also no.
      </p>
      <dl className="mt-2 space-y-3">
        {answers.map(({ question, lines }) => (
          <div key={question}>
            <dt className="text-sm text-ink-soft">{question}</dt>
            <dd dir="auto" className="own-words text-lg">
              {lines.join("\n")}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What they wrote to themselves at the end of the last one. */
export function NoteToSelf({ note, writtenOn }: { note: string; writtenOn: string }) {
  return (
    <section className="border-s-3 border-line py-1 ps-5">
      <h2 className="text-base">From you, on {writtenOn}</h2>
      <p dir="auto" className="own-words mt-2">
        {note}
      </p>
    </section>
  );
}

/** What they marked as useful, without any claim about its effect. */
export function UsefulBefore({ parts }: Useful) {
  return (
    <p className="max-w-measure text-ink-soft">
      Last time you marked {["one part", "two parts"][parts.length - 1] ?? "these parts"} as useful:{" "}
      {listed(parts)}.
    </p>
  );
}
