import { defineConfig } from "@playwright/test";
import { desktop, launchOptions, phone } from "./tests/browser/chromium";
import { firefox, hasFirefox } from "./tests/browser/firefox";
import { timeZone } from "./tests/browser/time-zone";
import { patience } from "./tests/patience";

/** Tests that need no small screen, or a full keyboard, run on a desktop; the rest on a phone. */
export const onDesktop = /(keyboard|without-javascript|requests|documents|access-code|wide)\.spec\.ts$/;

/** Tests that run again on a host. */
const onHost =
  /(walk|offline-owners|cookies|passkeys|account-page|bring|somebody-else|two-people|policy|xss)\.spec\.ts$/;

/** Tests that run only there. */
const onlyOnHost =
  /(offline-owners|passkeys|account-page|bring|somebody-else|two-people|policy|xss)\.spec\.ts$/;

/** Faults, and what belongs to a host: `npm test` leaves them out unless everything is tested. */
const inLongRun = /(account|browser-memory|foreign-answers|lost-lines)\.spec\.ts$/;

const isShort = process.env["ONWARD_TESTS"] === "short";

/** Where engines differ: forms, keys, windows, storage, going back, downloads. */
const inEachEngine = /(walk|autosave|drafts|two-windows|files|days)\.spec\.ts$/;

const isFull = process.env["ONWARD_FAULTS"] === "full";

/** Runs on a phone only; in the other projects only with full counts. */
export const walkedOnce = isFull ? [] : [/somebody who goes deeper everywhere/];

/** Without scripts a page is forms and links, in which engines hardly differ: in Firefox only with full counts. */
const plainOnce = isFull ? [] : [/without JavaScript/];

const inFirefox = {
  name: "firefox",
  testMatch: inEachEngine,
  grepInvert: [...walkedOnce, ...plainOnce],
  use: firefox,
};

export default defineConfig<object, { isHosted: boolean }>({
  testDir: "tests/browser",
  globalSetup: "./tests/browser/build-once.ts",
  outputDir: "test-results/browser",
  snapshotPathTemplate: "{testDir}/{testFileDir}/trees/{arg}{ext}",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: patience.test,
  expect: { timeout: patience.event },
  reporter: [["list"]],
  use: {
    launchOptions,
    reducedMotion: "reduce",
    actionTimeout: patience.event,
    locale: "en-GB",
    timezoneId: timeZone,
  },
  projects: [
    { name: "phone", testIgnore: [onDesktop, onlyOnHost, ...(isShort ? [inLongRun] : [])], use: phone },
    { name: "desktop", testMatch: onDesktop, use: desktop },
    { name: "hosted", testMatch: onHost, grepInvert: walkedOnce, use: { ...phone, isHosted: true } },
    ...(hasFirefox ? [inFirefox] : []),
  ],
});
