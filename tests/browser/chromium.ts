// The system's own browser, so that nothing is downloaded.
import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";

const chromiumPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
/** The same engine without windows, menus and a profile, so that a page takes a third of the time. */
const shellPath = `${chromiumPath}-headless-shell`;

/** The full browser. */
export const wholeBrowser: LaunchOptions = {
  executablePath: chromiumPath,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

export const launchOptions: LaunchOptions = {
  ...wholeBrowser,
  executablePath: existsSync(shellPath) ? shellPath : chromiumPath,
};

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
export const desktop = { viewport: { width: 1280, height: 900 } } as const;
