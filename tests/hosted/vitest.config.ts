// An installation for many people, on both engines. A configuration of its own, because it needs the production build.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

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
    // They share the servers, and some look at all that is in a database before and after.
    fileParallelism: false,
    // A guard against hanging: with full counts a test goes on for half an hour.
    testTimeout: process.env["ONWARD_FAULTS"] === "full" ? 7_200_000 : 120_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 300_000,
  },
});
