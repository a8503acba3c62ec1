// The browser tests, against what with-cluster.ts started.
import { defineConfig } from "@playwright/test";
import alone from "../../../playwright.config";
import { launchOptions, phone } from "../../browser/chromium";

const { globalSetup: _, ...common } = alone;

export default defineConfig<object, { isHosted: boolean }>({
  ...common,
  testDir: "../../browser",
  // The others end a server of their own, or look at what is the same however it is served.
  testMatch: /(walk|keyboard|two-windows|without-javascript)\.spec\.ts$/,
  outputDir: "../../../test-results/nginx",
  projects: [
    {
      name: "nginx",
      use: {
        ...phone,
        isHosted: true,
        // A service worker is refused on a certificate that was only let pass, so all of them are taken as good.
        launchOptions: {
          ...launchOptions,
          args: [...(launchOptions.args ?? []), "--ignore-certificate-errors"],
        },
      },
    },
  ],
});
