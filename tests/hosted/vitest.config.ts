// A host, on both engines. A separate configuration, because it needs the production build.
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
    name: "hosted",
    environment: "node",
    include: ["tests/hosted/**/*.test.ts"],
    setupFiles: ["tests/keys.setup.ts"],
    globalSetup: ["tests/hosted/servers.ts"],
    // They share the servers, and some check everything in a database before and after.
    fileParallelism: false,
    testTimeout: patience.test,
    expect: { poll: { timeout: patience.event } },
    hookTimeout: patience.hook,
    // Servers are stopped at the end of the run, which takes time on a busy machine.
    teardownTimeout: patience.hook,
  },
});
