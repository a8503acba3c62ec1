// The files that a walkthrough can be exported as, by name. To add one, write a file beside these and add a line
// here: the export page, the routes, the archive of everything and the tests all read this list.
import { requestMail } from "../walkthroughs/request-mail";
import { calendarType, cardCalendar, hasCardDay, hasDates, planCalendar } from "./calendar";
import { cardDocument, hasCard } from "./card-document";
import { firstChoices } from "./choices";
import type { Exporter } from "./exporter";
import { markdownOf, markdownType } from "./markdown";
import { planDocument } from "./plan-document";
import { walkthroughDocument } from "./walkthrough-document";

export const exporters: Readonly<Record<string, Exporter>> = {
  "plan.pdf": {
    kind: "pdf",
    title: "The plan as a PDF",
    says: "Your steps with boxes to tick, your if-then plan, and your plan for another no, to print or to keep.",
    document: planDocument,
    feelings: false,
    asksForMessage: false,
  },
  "walkthrough.pdf": {
    kind: "pdf",
    title: "All answers as a PDF",
    says: "Every stage in your own words, with the plan at the end.",
    document: walkthroughDocument,
    feelings: true,
    asksForMessage: true,
  },
  "card.pdf": {
    kind: "pdf",
    title: "The card before the interview, as a PDF",
    says: "One page to read before you go in.",
    document: cardDocument,
    feelings: true,
    asksForMessage: false,
    isThere: hasCard,
  },
  "card.ics": {
    kind: "text",
    title: "The card for your calendar",
    says: "It comes the evening before the interview, with what stands on the card.",
    type: calendarType,
    text: cardCalendar,
    isThere: hasCardDay,
  },
  "plan.ics": {
    kind: "text",
    title: "The dates for your calendar",
    says: "Each step that has a date, and your check-in, with a reminder at nine that morning. A newer file changes what is there instead of adding it again.",
    type: calendarType,
    text: planCalendar,
    isThere: hasDates,
  },
  "walkthrough.md": {
    kind: "text",
    title: "All answers as Markdown",
    says: "Plain text that any editor opens, and that programs for notes show with headings and boxes to tick.",
    type: markdownType,
    text: (source) => markdownOf(walkthroughDocument(source, firstChoices(source, true))),
  },
  "walkthrough.json": {
    kind: "data",
    title: "All of it as a file for Onward",
    says: "Every answer, the message too, the plan, and the evidence that came from it, as Onward can read it again.",
  },
  "request.eml": {
    kind: "mail",
    title: "The message to the employer as an e-mail",
    says: "It opens in a mail program as a draft, and goes nowhere until you send it.",
    mail: ({ walkthrough }) => requestMail(walkthrough.entries),
    isThere: ({ walkthrough }) => requestMail(walkthrough.entries).body !== "",
  },
};

/** Undefined if there is no export of that name. */
export function exporterNamed(file: string): Exporter | undefined {
  return Object.hasOwn(exporters, file) ? exporters[file] : undefined;
}
