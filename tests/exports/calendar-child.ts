// Prints the calendar of a plan from a process of its own, so that it has a time zone of its own.
import { planCalendar } from "@/lib/exports/calendar";
import { calendarPlan } from "./calendar-plan";

process.stdout.write(planCalendar(calendarPlan));
