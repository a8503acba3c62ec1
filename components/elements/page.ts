// The module of every page. Each helper fails alone: what throws is reported, and the rest goes on.
import { pageSetup } from "./browser-setup";
import { CopyText } from "./copy-text";
import { define, runEach } from "./define";
import { PasskeyRequest } from "./passkey-request";
import { PrintPage } from "./print-page";
import { ShowPasswordElement } from "./show-password";

runEach(pageSetup);
define("copy-text", CopyText);
define("print-page", PrintPage);
define("show-password", ShowPasswordElement);
define("passkey-request", PasskeyRequest);
