// The module of every page in which somebody writes. It is sent in the place of page.ts, and brings along what every page
// has: packed as one, both are smaller.
import "./every-page";
import { define, runEach } from "./define";
import { clearByButton, daysFollow, enterLeadsOn, helpComesIntoSight } from "./form-habits";
import { growTextAreas } from "./grow-text-areas";
import { MailLink } from "./mail-link";
import { MinuteTimer } from "./minute-timer";
import { askOthers } from "./other-windows";
import { SavedForm } from "./saved-form";
import { WordCountElement } from "./word-count";

runEach([() => askOthers(false)]);
// Each in a task of its own, so that whoever reads, taps or types on a slow phone is not kept waiting for all of them.
for (const habit of [growTextAreas, clearByButton, enterLeadsOn, daysFollow, helpComesIntoSight])
  setTimeout(habit, 0, document.body);
for (const [name, element] of [
  ["saved-form", SavedForm],
  ["word-count", WordCountElement],
  ["mail-link", MailLink],
  ["minute-timer", MinuteTimer],
] as const)
  setTimeout(define, 0, name, element);
