// Measurements of the production build. A separate configuration, so that a plain `vitest` needs no build.
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
    // Nothing here is timed, and while one file waits for npm or a server, another computes.
    maxWorkers: 2,
    testTimeout: patience.test,
    expect: { poll: { timeout: patience.event } },
    hookTimeout: patience.hook,
    // Servers are stopped at the end of the run, which takes time on a busy machine.
    teardownTimeout: patience.hook,
  },
});
