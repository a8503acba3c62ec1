// The browser tests, against what with-cluster.ts started.
import { defineConfig } from "@playwright/test";
import alone from "../../../playwright.config";
import { launchOptions, phone } from "../../browser/chromium";

const { globalSetup: _, ...common } = alone;

export default defineConfig<object, { isHosted: boolean }>({
  ...common,
  testDir: "../../browser",
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
