// The module of every page with long text fields. It is loaded instead of page.ts and includes what every page has,
// because one bundle is smaller than two.
import "./every-page";
import { define } from "./define";
import { clearByButton, daysFollow, enterLeadsOn, helpComesIntoSight } from "./form-habits";
import { growTextAreas } from "./grow-text-areas";
import { MailLink } from "./mail-link";
import { MinuteTimer } from "./minute-timer";
import { askOthers } from "./other-windows";
import { SavedForm } from "./saved-form";
import { directTextAreas } from "./text-direction";
import { WordCountElement } from "./word-count";

// After the first paint, because on a slow phone all of this takes 50 ms and more. A tab that nobody has seen yet
// waits until it is looked at.
requestAnimationFrame(() => {
  setTimeout(askOthers);
  // Each in its own task, so that somebody who reads, taps or types need not wait for all of them.
  const page = document.body;
  setTimeout(directTextAreas, 0, page);
  setTimeout(clearByButton, 0, page);
  setTimeout(enterLeadsOn, 0, page);
  setTimeout(daysFollow, 0, page);
  setTimeout(helpComesIntoSight, 0, page);
  setTimeout(define, 0, "saved-form", SavedForm);
  setTimeout(define, 0, "word-count", WordCountElement);
  setTimeout(define, 0, "minute-timer", MinuteTimer);
  setTimeout(define, 0, "mail-link", MailLink);
  // Before the paint, or what is below would move.
  growTextAreas(page);
});
