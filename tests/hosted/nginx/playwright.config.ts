// The browser tests, against what with-cluster.ts started.
import { defineConfig } from "@playwright/test";
import alone, { onDesktop, walkedOnce } from "../../../playwright.config";
import { desktop, launchOptions, phone } from "../../browser/chromium";
import { apart } from "../../browser/onward";

const { globalSetup: _, ...common } = alone;

/** The code is asked for where Onward is one person's; mail is read where it is sent; and servers are ended one by one. */
const filesApart = /(access-code|account|lost-lines)\.spec\.ts$/;

const hosted = {
  isHosted: true,
  // A service worker is refused on a certificate that was only let pass, so all of them are taken as good.
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
