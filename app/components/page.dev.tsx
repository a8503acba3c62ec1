import { definePage } from "@/app/define-page";
import { Gallery } from "@/components/gallery/gallery";
import { PageShell } from "@/components/site/page-shell";
import { todayIn } from "@/lib/dates";
import { routes } from "@/lib/routes";
import { personTimeZone } from "@/lib/server/cookies/time-zone";

export const metadata = { title: "Components" };

/** Only in `npm run dev`: `next.config.ts` leaves it out of the build. */
export default definePage(async function ComponentsPage() {
  return (
    <PageShell>
      <Gallery today={todayIn(await personTimeZone())} lookHref={routes.look()} />
    </PageShell>
  );
});
