// The engine that some of these tests are tried in again: Debian's Firefox, or the one that FIREFOX_PATH names.
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const firefoxPath = process.env["FIREFOX_PATH"] ?? "/usr/bin/firefox-esr";

export const hasFirefox = existsSync(firefoxPath);

export const firefox = {
  browserName: "firefox",
  // By WebDriver BiDi, which every Firefox speaks; otherwise Playwright wants one of its own.
  channel: "moz-firefox",
  viewport: { width: 360, height: 740 },
  launchOptions: {
    executablePath: resolve("tests/browser/start-firefox.mjs"),
    firefoxUserPrefs: { "ui.prefersReducedMotion": 1 },
    env: { ...process.env, FIREFOX_PATH: firefoxPath },
  },
} as const;
