import { ItemLine } from "@/components/plan/item-line";
import { TickForm } from "@/components/plan/tick-form";
import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { type ActionItem, byDueDate, isOpen } from "@/lib/plan/item";
import { routes } from "@/lib/routes";

/** As many as fit on a page that is meant to be short. */
export const mostPlanned = 5;

/**
 * The open action items of all open walkthroughs. One that was ticked here stays until the next visit, so that it can
 * be unticked.
 */
export function plannedIn(
  items: readonly ActionItem[],
  { ended, done }: { ended: ReadonlySet<string>; done: string | string[] | undefined },
): ActionItem[] {
  return items
    .filter(({ walkthroughId }) => !ended.has(walkthroughId))
    .filter((item) => isOpen(item) || (item.id === done && item.status === "done"))
    .sort(byDueDate);
}

export function Planned({
  planned,
  names,
  today,
}: {
  planned: readonly ActionItem[];
  /** The name of each item's job, by walkthrough. */
  names: ReadonlyMap<string, string>;
  today: string;
}) {
  if (planned.length === 0) return null;
  const more = planned.length - mostPlanned;
  const plans = new Set(planned.map(({ walkthroughId }) => walkthroughId));
  const [onlyPlan] = plans.size === 1 ? plans : [];
  return (
    <Section id="next" title="What you planned" className="space-y-4">
      <ul className="border-t border-line">
        {planned.slice(0, mostPlanned).map((item) => (
          <li key={item.id} className="grid grid-cols-[2.75rem_1fr] border-b border-line py-3">
            <TickForm item={item} back="home" />
            <div className="pt-2">
              <ItemLine item={item} today={today} />
              {item.status === "done" && (
                <p className="text-sm text-ink-soft">Press the box again to undo.</p>
              )}
              {onlyPlan === undefined && (
                <a
                  href={`${routes.plan(item.walkthroughId)}#item-${item.id}`}
                  className="inline-block max-w-full py-2.5 text-sm wrap-anywhere"
                >
                  <span>
                    Plan for <span dir="auto">{names.get(item.walkthroughId) ?? "an earlier job"}</span>
                  </span>
                  <span className="sr-only">: {item.text}</span>
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
      {onlyPlan !== undefined && (
        <a href={routes.plan(onlyPlan)} className="inline-block max-w-full py-2.5 wrap-anywhere">
          <span>
            {more > 0 ? `${planned.length} steps are in the plan for ` : "Plan for "}
            <span dir="auto">{names.get(onlyPlan) ?? "an earlier job"}</span>
          </span>
        </a>
      )}
      {more > 0 && onlyPlan === undefined && (
        <TextLink href={routes.walkthroughs()}>
          {more === 1 ? "One more is in your plans" : `${more} more are in your plans`}
        </TextLink>
      )}
    </Section>
  );
}
