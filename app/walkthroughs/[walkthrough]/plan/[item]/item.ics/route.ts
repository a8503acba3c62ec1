import { calendarType, itemCalendar } from "@/lib/exports/calendar";
import { withOwner } from "@/lib/server/auth/with-owner";
import { missingPage } from "@/lib/server/http/error-page";
import { fileReply } from "@/lib/server/http/reply";
import { findItem } from "@/lib/server/plan/repository";

type Params = { walkthrough: string; item: string };

export const GET = withOwner<Params>(async ({ owner, params }) => {
  const item = await findItem(owner, params.item);
  const calendar = item?.walkthroughId === params.walkthrough ? itemCalendar(item) : undefined;
  return calendar === undefined
    ? missingPage()
    : fileReply("onward-step.ics", { bytes: calendar, type: calendarType });
});
