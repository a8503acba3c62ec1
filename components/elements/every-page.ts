// What every page has. Each helper fails alone: an exception is reported, and the rest goes on.
import { pageSetup } from "./browser-setup";
import { CopyText } from "./copy-text";
import { define, runEach } from "./define";
import { PrintPage } from "./print-page";

runEach(pageSetup);
define("copy-text", CopyText);
define("print-page", PrintPage);
