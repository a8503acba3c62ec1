// `npm run demo`: an installation to show, with the walkthroughs of `npm run seed`. Its folder is created anew each
// time, so that its dates are around today, and deleted at the end. It never opens anybody's own data, whatever the
// settings say.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(".demo");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { mode: 0o700 });
/** An empty value counts as not set, and overrides a `.env` file. */
const env = {
  ...process.env,
  DATABASE_URL: "",
  DATABASE_URL_FILE: "",
  ONWARD_MODE: "",
  ONWARD_KEY: "",
  ONWARD_KEY_FILE: "",
  ONWARD_DATA_DIR: folder,
  PORT: process.env["PORT"] || "6694",
};
const program = (file: string) => ["--conditions=react-server", "lib/server/run.mjs", file];

const seeded = spawnSync(process.execPath, program("prisma/seed.ts"), { env, stdio: "inherit" });
if (seeded.status === 0) {
  const onward = spawn(process.execPath, program("lib/server/start.ts"), { env, stdio: "inherit" });
  // Waits until the server has closed its database. Ctrl+C reaches both.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => void onward.kill());
  process.exitCode = await new Promise<number>((resolve) =>
    onward.once("exit", (code) => resolve(code ?? 0)),
  );
} else process.exitCode = seeded.status ?? 1;
rmSync(folder, { recursive: true, force: true });
