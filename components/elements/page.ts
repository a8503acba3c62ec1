// The module of every page without long text fields, including account pages.
import "./every-page";
import { define, runEach } from "./define";
import { askOthers } from "./other-windows";
import { PasskeyRequest } from "./passkey-request";
import { ShowPasswordElement } from "./show-password";

define("show-password", ShowPasswordElement);
define("passkey-request", PasskeyRequest);
runEach([
  () => askOthers(true),
  async () => {
    if (document.querySelector("[data-offline]")) (await import("./offline-page")).standIn();
  },
]);
