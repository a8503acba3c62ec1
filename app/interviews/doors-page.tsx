import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { doorsOf } from "@/lib/walkthroughs/interviews";

/**
 * An existing job, or another one, for a card or a note; jobs are never matched by name. Without a job there is
 * nothing to choose. The new id is in the address, so that a reload returns to it.
 */
export function doorsPage(kind: "card" | "note", title: string, intro: string) {
  return definePage(async function DoorsPage() {
    const owner = await requireOwner();
    const skipped = { rows: 0 };
    const jobs = await listWalkthroughs(owner, { begun: false, skipped });
    const another = routes.newInterview(randomUUID(), kind);
    if (jobs.length === 0 && skipped.rows === 0) redirect(another);
    const doors = [...doorsOf(jobs, kind), { href: another, name: "Another job" }];
    return (
      <PageShell skipped={skipped.rows} className="space-y-8">
        <PageTitle title={title}>{intro}</PageTitle>
        <ul className="border-t border-line">
          {doors.map(({ href, name }) => (
            <li key={href} className="border-b border-line">
              <a href={href} className="flex min-h-14 items-center font-serif text-lg wrap-anywhere">
                <span dir="auto">{name}</span>
              </a>
            </li>
          ))}
        </ul>
      </PageShell>
    );
  });
}
