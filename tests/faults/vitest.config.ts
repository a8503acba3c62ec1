// Faults injected on purpose. A separate configuration, because most of them need the production build.
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
    name: "faults",
    environment: "node",
    include: ["tests/faults/**/*.test.ts"],
    setupFiles: ["tests/keys.setup.ts"],
    globalSetup: ["tests/faults/servers.ts", "tests/database/templates.ts"],
    // Faults of one test must not reach another.
    fileParallelism: false,
    testTimeout: patience.test,
    expect: { poll: { timeout: patience.event } },
    hookTimeout: patience.hook,
    // Servers are stopped at the end of the run, which takes time on a busy machine.
    teardownTimeout: patience.hook,
  },
});
