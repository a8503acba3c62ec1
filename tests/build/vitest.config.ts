// What is measured on the production build. A configuration of its own, so that a plain `vitest` needs no build.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    name: "build",
    environment: "node",
    include: ["tests/build/**/*.test.ts"],
    // Two cores are common, and each file starts a server.
    fileParallelism: false,
    testTimeout: 60_000,
    // The first start builds the app when nothing did before.
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 300_000,
  },
});
