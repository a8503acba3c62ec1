// The module of every page in which somebody writes; page.ts is there too.
import { define } from "./define";
import { MinuteTimer } from "./minute-timer";
import { SavedForm } from "./saved-form";
import { WordCountElement } from "./word-count";

define("saved-form", SavedForm);
define("word-count", WordCountElement);
define("minute-timer", MinuteTimer);
