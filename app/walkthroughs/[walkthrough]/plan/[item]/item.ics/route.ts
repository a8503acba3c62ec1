import { calendarType, itemCalendar } from "@/lib/exports/calendar";
import { asOwner } from "@/lib/server/http/as-owner";
import { missingPage } from "@/lib/server/http/refused-page";
import { fileReply } from "@/lib/server/http/reply";
import { findItem } from "@/lib/server/walkthroughs/action-items";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/[item]/item.ics">;

export const GET = asOwner<Context>(async (owner, _request, { params }) => {
  const { walkthrough, item: id } = await params;
  const item = await findItem(owner, id);
  const calendar = item?.walkthroughId === walkthrough ? itemCalendar(item) : undefined;
  return calendar === undefined
    ? missingPage()
    : fileReply("onward-step.ics", { bytes: calendar, type: calendarType });
});
