import "server-only";

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "../errors/start-error";

// `npm start` builds if the sources differ from those of the last build. They are compared by content, because the
// times in a fresh clone, a pull or a copied folder mean nothing.

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma",
  "next.config.ts",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
];
export const stamp = ".next/onward-sources";
/** Stands for the hash in a release, which has no sources. */
export const released = "released";

export async function ensureBuild(): Promise<void> {
  const isBuilt = existsSync(".next/BUILD_ID") && existsSync(stamp);
  const built = isBuilt ? readFileSync(stamp, "utf8") : "";
  if (built === released || built === fingerprint()) return;
  process.stdout.write("Building Onward. This takes about a minute, once.\n");
  await run("npm", ["run", "build"]);
}

/** Records what was built, after the build. */
export function markBuild(): void {
  writeFileSync(stamp, fingerprint());
}

/** What the development server needs instead of a build: the database clients. */
export async function ensureGenerated(): Promise<void> {
  await run("npm", ["run", "--silent", "generate"]);
}

function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources.flatMap(filesBelow))
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Generated clients and tests do not affect the build. */
function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .filter((name) => name !== "generated" && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesBelow(join(path, name)));
}

async function run(command: string, args: string[]): Promise<void> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const code = await new Promise<number | null>((resolve, reject) => {
    spawn(command, args, { stdio: "inherit", env, shell: process.platform === "win32" })
      .once("error", reject)
      .once("exit", resolve);
  });
  if (code !== 0) throw new StartError("The build failed; what went wrong is printed above.");
}
