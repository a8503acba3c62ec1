import { calendarType, itemCalendar } from "@/lib/exports/calendar";
import { findItem } from "@/lib/server/action-items";
import { requireOwner } from "@/lib/server/auth/owner";
import { missingPage } from "@/lib/server/http/refused-page";
import { fileReply } from "@/lib/server/http/reply";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/[item]/item.ics">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { walkthrough, item: id } = await params;
  const item = await findItem(await requireOwner(), id);
  const calendar = item?.walkthroughId === walkthrough ? itemCalendar(item) : undefined;
  return calendar === undefined
    ? missingPage()
    : fileReply("onward-step.ics", { bytes: calendar, type: calendarType });
}
