// How much script a page brings, and how much a page brings that has nothing in it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { scriptsIn } from "./html";

/** Bytes of these script files of the build in `folder`, each gzipped as it is sent. */
export function gzippedSize(files: readonly string[], folder = ".next"): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(`${folder}/${file}`)).byteLength, 0);
}

const blank = ".next/blank";
const blankApp = {
  "package.json": `{ "type": "module" }`,
  "next.config.js": `export default { turbopack: { root: process.cwd() } };`,
  "app/layout.jsx": `export default ({ children }) => <html lang="en"><body>{children}</body></html>;`,
  "app/page.jsx": `export default () => <p>Blank</p>;`,
};

/**
 * Bytes of script of a blank page, gzipped. Every page of the app has the app's own layout and error page in it,
 * so a blank one is built beside it by the same Next, once for each version.
 */
export function blankPageSize(): number {
  const require = createRequire(import.meta.url);
  const versions = ["next", "react", "react-dom"].map((name) => require(`${name}/package.json`).version);
  const stamp = [process.version, ...versions].join(" ");
  if (!existsSync(`${blank}/stamp`) || readFileSync(`${blank}/stamp`, "utf8") !== stamp) {
    rmSync(blank, { recursive: true, force: true });
    mkdirSync(`${blank}/app`, { recursive: true });
    for (const [file, code] of Object.entries(blankApp)) writeFileSync(`${blank}/${file}`, code);
    execFileSync(process.execPath, [require.resolve("next/dist/bin/next"), "build", blank], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    writeFileSync(`${blank}/stamp`, stamp);
  }
  return gzippedSize(
    scriptsIn(readFileSync(`${blank}/.next/server/app/index.html`, "utf8")),
    `${blank}/.next`,
  );
}
