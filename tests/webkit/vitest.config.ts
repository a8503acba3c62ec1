// The tests in WebKit. A separate configuration, because it needs the production build, and a browser that few have.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { patience } from "../patience.js";

// The server, the browser and the samples agree on today.
process.env["TZ"] = "Asia/Kathmandu";

const root = fileURLToPath(new URL("../..", import.meta.url));

export default defineConfig({
  root,
  resolve: {
    alias: { "@": root.replace(/\/$/, ""), "server-only": `${root}node_modules/server-only/empty.js` },
  },
  test: {
    name: "webkit",
    // One browser at a time: they are rendered by the CPU.
    fileParallelism: false,
    environment: "node",
    include: ["tests/webkit/**/*.test.ts"],
    testTimeout: patience.test,
    hookTimeout: patience.hook,
    expect: { poll: { timeout: patience.event } },
    teardownTimeout: patience.hook,
  },
});
