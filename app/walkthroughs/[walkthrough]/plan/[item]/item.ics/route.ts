import { calendarType, itemCalendar } from "@/lib/exports/calendar";
import { missingPage } from "@/lib/server/http/refused-page";
import { fileReply } from "@/lib/server/http/reply";
import { withOwner } from "@/lib/server/http/with-owner";
import { findItem } from "@/lib/server/walkthroughs/action-items";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/[item]/item.ics">;

export const GET = withOwner<Context>(async ({ owner, context: { params } }) => {
  const { walkthrough, item: id } = await params;
  const item = await findItem(owner, id);
  const calendar = item?.walkthroughId === walkthrough ? itemCalendar(item) : undefined;
  return calendar === undefined
    ? missingPage()
    : fileReply("onward-step.ics", { bytes: calendar, type: calendarType });
});
