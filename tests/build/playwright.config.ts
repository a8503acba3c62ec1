// Only the walk, on the release that release-browse.ts has started.
import { defineConfig } from "@playwright/test";
import whole, { walkedOnce } from "../../playwright.config";
import { phone } from "../browser/chromium";

const { globalSetup: _, ...common } = whole;

export default defineConfig({
  ...common,
  testDir: "../browser",
  outputDir: "../../test-results/release",
  grepInvert: walkedOnce,
  projects: [{ name: "release", use: phone }],
});
