// Prints the calendar of a plan from a separate process, which has its own time zone.
import { planCalendar } from "@/lib/exports/calendar";
import { calendarPlan } from "./calendar-plan";

process.stdout.write(planCalendar(calendarPlan));
