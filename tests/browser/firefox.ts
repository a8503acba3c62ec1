// The second engine for some of these tests: Debian's Firefox, or the one in FIREFOX_PATH.
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const firefoxPath = process.env["FIREFOX_PATH"] ?? "/usr/bin/firefox-esr";

export const hasFirefox = existsSync(firefoxPath);

export const firefox = {
  browserName: "firefox",
  // Over WebDriver BiDi, which every Firefox supports; otherwise Playwright needs its own build.
  channel: "moz-firefox",
  viewport: { width: 360, height: 740 },
  launchOptions: {
    executablePath: resolve("tests/browser/start-firefox.mjs"),
    firefoxUserPrefs: { "ui.prefersReducedMotion": 1 },
    env: { ...process.env, FIREFOX_PATH: firefoxPath },
  },
} as const;
