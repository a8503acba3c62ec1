// The module of every page in which somebody writes; page.ts is there too.
import { define, runEach } from "./define";
import { growTextAreas } from "./grow-text-areas";
import { MinuteTimer } from "./minute-timer";
import { SavedForm } from "./saved-form";
import { WordCountElement } from "./word-count";

runEach([() => growTextAreas(document.body)]);
define("saved-form", SavedForm);
define("word-count", WordCountElement);
define("minute-timer", MinuteTimer);
