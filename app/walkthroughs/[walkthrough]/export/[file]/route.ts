import { todayIn } from "@/lib/dates";
import { pdfExports } from "@/lib/exports";
import { routes } from "@/lib/routes";
import { listItems } from "@/lib/server/action-items";
import { requireOwner } from "@/lib/server/auth/owner";
import { missingPage, refusedPage } from "@/lib/server/http/refused-page";
import { renderPdf } from "@/lib/server/pdf/render-pdf";
import { personTimeZone, personToday } from "@/lib/server/time-zone";
import { findJourney } from "@/lib/server/walkthroughs";
import { close, stages } from "@/lib/stages";
import { checkIn } from "@/lib/stages/check-in";
import { start } from "@/lib/stages/start";

type Context = RouteContext<"/walkthroughs/[walkthrough]/export/[file]">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { walkthrough, file } = await params;
  const owner = await requireOwner();
  const journey = await findJourney(owner, walkthrough, await personToday());
  const chosen = Object.hasOwn(pdfExports, file) ? pdfExports[file] : undefined;
  if (!journey || !chosen) return missingPage();
  const items = await listItems(owner, walkthrough);
  const startedOn = todayIn(await personTimeZone(), journey.createdAt);
  const pdf = await renderPdf(chosen.document({ journey, items, stages, start, close, checkIn, startedOn }));
  if (!pdf.ok) {
    return refusedPage({
      status: 503,
      title: "The PDF can't be made right now",
      message: "Your answers are all here, and nothing was changed.",
      back: routes.review(walkthrough),
    });
  }
  return new Response(pdf.value, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="onward-${file}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
