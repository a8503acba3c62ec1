import { calendarType, itemCalendar } from "@/lib/exports/calendar";
import { withOwner } from "@/lib/server/auth/with-owner";
import { missingPage } from "@/lib/server/http/error-page";
import { fileReply } from "@/lib/server/http/reply";
import { findItem } from "@/lib/server/plan/repository";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/[item]/item.ics">;

export const GET = withOwner<Context>(async ({ owner, context: { params } }) => {
  const { walkthrough, item: id } = await params;
  const item = await findItem(owner, id);
  const calendar = item?.walkthroughId === walkthrough ? itemCalendar(item) : undefined;
  return calendar === undefined
    ? missingPage()
    : fileReply("onward-step.ics", { bytes: calendar, type: calendarType });
});
