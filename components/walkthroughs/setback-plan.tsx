import type { SetbackPlan as Plan } from "@/lib/journey/setback-plan";

/** In their own words, before anything is asked of them. */
export function SetbackPlan({ firstPerson, writtenOn }: Plan) {
  return (
    <section className="border-s-3 border-accent py-1 ps-5">
      <h2 className="text-base">Your plan for this day</h2>
      <p className="mt-1 text-sm text-ink-soft">
        On {writtenOn} you wrote whom to tell first if the next answer is also no.
      </p>
      <p dir="auto" className="own-words mt-2 text-lg">
        {firstPerson}
      </p>
    </section>
  );
}
