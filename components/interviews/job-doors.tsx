import { PageTitle } from "@/components/ui/page-title";
import type { JobDoor } from "@/lib/walkthroughs/interviews";

type JobDoorsProps = { title: string; intro: string; doors: readonly JobDoor[]; another: string };

/** An existing job, or another one. Jobs are never matched by name. */
export function JobDoors({ title, intro, doors, another }: JobDoorsProps) {
  return (
    <div className="space-y-8">
      <PageTitle title={title}>
        <p>{intro}</p>
      </PageTitle>
      <ul className="border-t border-line">
        {[...doors, { href: another, name: "Another job" }].map(({ href, name }) => (
          <li key={href} className="border-b border-line">
            <a href={href} className="flex min-h-14 items-center font-serif text-lg wrap-anywhere">
              <span dir="auto">{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
