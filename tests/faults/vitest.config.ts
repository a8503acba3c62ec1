// Faults injected on purpose. A configuration of its own, because most of them need the production build.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

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
    globalSetup: ["tests/faults/servers.ts"],
    // Faults of one test must not reach another.
    fileParallelism: false,
    // A guard against hanging: with full counts a test goes on for half an hour.
    testTimeout: process.env["ONWARD_FAULTS"] === "full" ? 7_200_000 : 120_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 300_000,
  },
});
