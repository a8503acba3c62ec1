// The browser tests, against what with-cluster.ts started.
import { defineConfig } from "@playwright/test";
import alone, { onDesktop, walkedOnce } from "../../../playwright.config";
import { desktop, launchOptions, phone } from "../../browser/chromium";
import { apart } from "../../browser/onward";

const { globalSetup: _, ...common } = alone;

/** Access codes are for personal mode, mail is tested elsewhere, and servers are stopped one by one. */
const filesApart = /(access-code|account|lost-lines)\.spec\.ts$/;

const hosted = {
  isHosted: true,
  // A browser refuses a service worker if a certificate error was only ignored, so all certificates are accepted as
  // valid.
  launchOptions: {
    ...launchOptions,
    args: [...(launchOptions.args ?? []), "--ignore-certificate-errors"],
  },
};

export default defineConfig<object, { isHosted: boolean }>({
  ...common,
  testDir: "../../browser",
  outputDir: "../../../test-results/nginx",
  grepInvert: [new RegExp(apart.tag), ...walkedOnce],
  projects: [
    { name: "phone", testIgnore: [onDesktop, filesApart], use: { ...phone, ...hosted } },
    { name: "desktop", testMatch: onDesktop, testIgnore: filesApart, use: { ...desktop, ...hosted } },
  ],
});
