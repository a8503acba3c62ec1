// `npm run pictures`: the pictures of the README, taken from `npm run demo`, in light and dark, on a phone and a
// desktop; and those for the app's install prompt, with its icons.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { freePort } from "../free-port";
import { desktop, launchOptions, phone } from "./chromium";

const folder = "docs/images";
/** As named in public/app.webmanifest. */
const ofApp = "public/app";

const port = await freePort();
const args = ["--conditions=react-server", "lib/server/run.mjs", "prisma/demo.ts"];
const demo = spawn(process.execPath, args, {
  env: { ...process.env, PORT: String(port) },
  stdio: ["ignore", "pipe", "inherit"],
});
const ready = new Promise<void>((resolve, reject) => {
  demo.stdout.on("data", (part: Buffer) => {
    process.stdout.write(part);
    if (String(part).includes("Onward is ready")) resolve();
  });
  demo.once("exit", () => reject(new Error("The demo has ended.")));
});

try {
  await ready;
  const browser = await chromium.launch(launchOptions);
  for (const colorScheme of ["light", "dark"] as const) await takeAll(browser, colorScheme);
  await drawIcons(browser);
  await browser.close();
} finally {
  const gone = once(demo, "exit");
  if (demo.exitCode === null && demo.kill("SIGTERM")) await gone;
}

type ColorScheme = "light" | "dark";

async function takeAll(browser: Browser, colorScheme: ColorScheme): Promise<void> {
  const onPhone = await open(browser, { ...phone, deviceScaleFactor: 2, colorScheme });
  const shots = [await onPhone.screenshot()];
  const hub = onPhone.url();
  for (const path of ["accept/before", "plan"]) {
    await onPhone.goto(`${hub}/${path}`);
    shots.push(await onPhone.screenshot());
  }
  await sideBySide(browser, shots, `${folder}/phone-${colorScheme}.png`, colorScheme);
  const onDesktop = await open(browser, { ...desktop, colorScheme });
  await onDesktop.goto(`${onDesktop.url()}/reframe/thought`);
  const wide = await onDesktop.screenshot({ path: `${folder}/desktop-${colorScheme}.png` });
  if (colorScheme === "dark") return;
  for (const [at, name] of ["stages", "step", "plan"].entries())
    writeFileSync(`${ofApp}/${name}.png`, shots[at] ?? "");
  writeFileSync(`${ofApp}/desktop.png`, wide);
}

/**
 * The mark on its background. A phone cuts a maskable icon into its own shape: the background fills it, and the mark
 * stays inside.
 */
async function drawIcons(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const mark = readFileSync("public/icon.svg", "utf8");
  for (const size of [192, 512]) {
    await page.setViewportSize({ width: size, height: size });
    for (const [name, drawn] of [
      ["icon", mark],
      [
        "icon-maskable",
        mark
          .replace('rx="12"', "")
          .replace("0 0 64 64", "-8 -8 80 80")
          .replace('<rect width="64" height="64"', '<rect x="-8" y="-8" width="80" height="80"'),
      ],
    ] as const) {
      await page.setContent(
        `<body style="margin:0">${drawn.replace("<svg", '<svg style="display:block"')}</body>`,
      );
      await page.screenshot({ path: `${ofApp}/${name}-${size}.png`, omitBackground: true });
    }
  }
  await page.close();
}

/** The hub of the walkthrough that is filled in. */
async function open(browser: Browser, options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
  const context = await browser.newContext({ ...options, reducedMotion: "reduce", locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/walkthroughs`);
  await page.getByRole("link", { name: /^Ward assistant/ }).click();
  await page.waitForURL(/walkthroughs\/[\da-f-]{36}$/);
  return page;
}

/** Several pictures combined into one, with gaps between them. */
async function sideBySide(
  browser: Browser,
  shots: readonly Buffer[],
  path: string,
  colorScheme: ColorScheme,
): Promise<void> {
  const { width, height } = phone.viewport;
  const gap = 24;
  const page = await browser.newPage({
    viewport: { width: shots.length * (width + gap) + gap, height: height + 2 * gap },
  });
  const ground = colorScheme === "light" ? "#e9e0cf" : "#171412";
  const images = shots.map(
    (shot) =>
      `<img width="${width}" height="${height}" src="data:image/png;base64,${shot.toString("base64")}">`,
  );
  await page.setContent(
    `<body style="margin:0;padding:${gap}px;display:flex;gap:${gap}px;background:${ground}">${images.join("")}</body>`,
    { waitUntil: "load" },
  );
  await page.screenshot({ path });
  await page.close();
}
