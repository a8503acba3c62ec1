// The module of every page in which somebody writes. It is sent in the place of page.ts, which it brings along: packed as
// one, both are smaller.
import "./page";
import { define, runEach } from "./define";
import { clearByButton, daysFollow, enterLeadsOn, helpComesIntoSight } from "./form-habits";
import { growTextAreas } from "./grow-text-areas";
import { MailLink } from "./mail-link";
import { MinuteTimer } from "./minute-timer";
import { SavedForm } from "./saved-form";
import { WordCountElement } from "./word-count";

runEach(
  [growTextAreas, clearByButton, enterLeadsOn, daysFollow, helpComesIntoSight].map(
    (habit) => () => habit(document.body),
  ),
);
define("saved-form", SavedForm);
define("word-count", WordCountElement);
define("mail-link", MailLink);
define("minute-timer", MinuteTimer);
