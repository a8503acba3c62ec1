import { todayIn } from "@/lib/dates";
import { pdfExports } from "@/lib/exports";
import { subjectFor } from "@/lib/feedback-request/mail";
import { answersIn, type Journey, textIn } from "@/lib/journey/journey";
import { routes } from "@/lib/routes";
import { listItems } from "@/lib/server/action-items";
import { requireOwner } from "@/lib/server/auth/owner";
import { emlFor } from "@/lib/server/feedback-request/eml";
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
  if (journey && file === "request.eml") return requestMail(journey);
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

async function requestMail({ entries }: Journey): Promise<Response> {
  const start = answersIn(entries, "start");
  const eml = await emlFor({
    to: textIn(answersIn(entries, "feedback/request"), "email"),
    subject: subjectFor(textIn(start, "role"), textIn(start, "company")),
    body: textIn(answersIn(entries, "feedback/draft"), "draft"),
  });
  return new Response(eml, {
    headers: {
      "Content-Type": "message/rfc822",
      "Content-Disposition": 'attachment; filename="request.eml"',
      "Cache-Control": "private, no-store",
    },
  });
}
