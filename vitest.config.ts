import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { patience } from "./tests/patience.js";

// An odd offset (+05:45) finds the code that mistakes UTC or whole hours for the person's day.
process.env["TZ"] = "Asia/Kathmandu";

const root = fileURLToPath(new URL(".", import.meta.url));
const resolve = {
  alias: { "@": root.replace(/\/$/, ""), "server-only": `${root}node_modules/server-only/empty.js` },
};

const waiting = {
  testTimeout: patience.test,
  hookTimeout: patience.hook,
  expect: { poll: { timeout: patience.event } },
};

const inNode = {
  ...waiting,
  environment: "node",
  include: ["lib/server/**/*.test.ts", "tests/*.test.ts", "tests/{database,exports,pdf}/**/*.test.ts"],
  globalSetup: ["tests/database/templates.ts"],
  setupFiles: ["tests/keys.setup.ts"],
};

/** What only an operator does, in processes of their own: `npm test` leaves it out unless everything is tested. */
const inLongRun = ["prisma", "data/move", "data/keep-backups", "data/data-cli-keys", "data/import-killed"];
const leftOut =
  process.env["ONWARD_TESTS"] === "short" ? inLongRun.map((name) => `tests/database/${name}.test.ts`) : [];

/** Each needs its modules for itself: it replaces some, or cleans up after one that others use. */
const isolated = [
  "tests/pdf/**/*.test.ts",
  ...["lib/server", "tests/database", "tests/exports"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".test.ts"))
      .map((file) => join(folder, file))
      .filter((file) => readFileSync(join(root, file), "utf8").includes("vi.mock(")),
  ),
];

export default defineConfig({
  resolve,
  test: {
    // Many tests wait for a disk or a timer, so fewer workers would leave a core idle.
    maxWorkers: "100%",
    teardownTimeout: patience.hook,
    projects: [
      {
        resolve,
        test: {
          name: "pure",
          ...waiting,
          environment: "node",
          include: ["lib/**/*.test.ts"],
          exclude: ["lib/server/**"],
          // Pure, so files do not affect each other, and loading everything anew for each file took most of the time.
          isolate: false,
        },
      },
      // Loading everything anew for each file took a third of the time.
      { resolve, test: { ...inNode, name: "node", exclude: [...isolated, ...leftOut], isolate: false } },
      { resolve, test: { ...inNode, name: "isolated", include: isolated, exclude: leftOut } },
      {
        plugins: [react()],
        resolve,
        test: {
          name: "components",
          ...waiting,
          environment: "happy-dom",
          // Pages load modules by URL; here the tests define the elements they need.
          environmentOptions: { happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: true } } },
          include: ["components/**/*.test.{ts,tsx}"],
          // The setup clears what one file leaves in the page.
          isolate: false,
          setupFiles: ["tests/components.setup.ts"],
        },
      },
    ],
  },
});
