import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { definePage } from "@/app/define-page";
import { JobDoors } from "@/components/interviews/job-doors";
import { PageShell } from "@/components/site/page-shell";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { doorsOf } from "@/lib/walkthroughs/interviews";

export const metadata = { title: "An interview is coming" };

/** Without a job there is nothing to choose. The new id is in the address, so that a reload returns to it. */
export default definePage(async function InterviewPage() {
  const owner = await requireOwner();
  const skipped = { rows: 0 };
  const jobs = await listWalkthroughs(owner, { begun: false, skipped });
  const another = routes.newInterview(randomUUID(), "card");
  if (jobs.length === 0 && skipped.rows === 0) redirect(another);
  return (
    <PageShell skipped={skipped.rows}>
      <JobDoors
        title="An interview is coming"
        intro="Which job is it for?"
        doors={doorsOf(jobs, "card")}
        another={another}
      />
    </PageShell>
  );
});
