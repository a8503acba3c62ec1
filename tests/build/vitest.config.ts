// What is measured on the production build. A configuration of its own, so that a plain `vitest` needs no build.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { patience } from "../patience.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

export default defineConfig({
  root,
  resolve: {
    alias: { "@": root.replace(/\/$/, ""), "server-only": `${root}node_modules/server-only/empty.js` },
  },
  test: {
    name: "build",
    environment: "node",
    include: ["tests/build/**/*.test.ts"],
    globalSetup: ["tests/browser/build-once.ts"],
    // Nothing here is measured in time, and while one file waits for npm or a server, another computes.
    maxWorkers: 2,
    testTimeout: patience.test,
    expect: { poll: { timeout: patience.event } },
    hookTimeout: patience.hook,
    // Servers end at the end of the run, and a busy machine takes its time over that.
    teardownTimeout: patience.hook,
  },
});
