import { calendarType, itemCalendar } from "@/lib/exports/calendar";
import { findItem } from "@/lib/server/action-items";
import { asOwner } from "@/lib/server/http/as-owner";
import { missingPage } from "@/lib/server/http/refused-page";
import { fileReply } from "@/lib/server/http/reply";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/[item]/item.ics">;

export const GET = asOwner<Context>(async (owner, _request, { params }) => {
  const { walkthrough, item: id } = await params;
  const item = await findItem(owner, id);
  const calendar = item?.walkthroughId === walkthrough ? itemCalendar(item) : undefined;
  return calendar === undefined
    ? missingPage()
    : fileReply("onward-step.ics", { bytes: calendar, type: calendarType });
});
