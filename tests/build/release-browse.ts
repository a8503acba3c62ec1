// Walks through a release in a browser, from the first page to a closed walkthrough; run without a network. Has the
// same arguments as release-walk.ts.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { startRelease } from "./start-release";

const release = await startRelease(process.argv.slice(2));
const args = [
  "node_modules/@playwright/test/cli.js",
  "test",
  "walk",
  "--config=tests/build/playwright.config.ts",
];
const env = { ...process.env, ONWARD_TEST_URL: release.url, ONWARD_TEST_DATABASE: release.database };
const [code] = await once(spawn(process.execPath, args, { stdio: "inherit", env }), "exit");
const ended = await release.stop();
process.exitCode = code || ended;
