import { notFound } from "next/navigation";
import { todayIn } from "@/lib/dates";
import { pdfExports } from "@/lib/exports";
import { routes } from "@/lib/routes";
import { listItems } from "@/lib/server/action-items";
import { refusedPage } from "@/lib/server/http/refused-page";
import { requireJourney } from "@/lib/server/page";
import { renderPdf } from "@/lib/server/pdf/render-pdf";
import { personTimeZone } from "@/lib/server/time-zone";
import { close, stages } from "@/lib/stages";
import { checkIn } from "@/lib/stages/check-in";
import { start } from "@/lib/stages/start";

type Context = RouteContext<"/walkthroughs/[walkthrough]/export/[file]">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { walkthrough, file } = await params;
  const { owner, journey } = await requireJourney(walkthrough);
  const chosen = Object.hasOwn(pdfExports, file) ? pdfExports[file] : undefined;
  if (!chosen) notFound();
  const items = await listItems(owner, walkthrough);
  const startedOn = todayIn(await personTimeZone(), journey.createdAt);
  const pdf = await renderPdf(chosen.document({ journey, items, stages, start, close, checkIn, startedOn }));
  if (!pdf.ok) {
    const message = `The PDF could not be made right now. Your answers are all here, and nothing was changed.`;
    return refusedPage({ status: 503, message, back: routes.review(walkthrough) });
  }
  return new Response(pdf.value, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="onward-${file}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
