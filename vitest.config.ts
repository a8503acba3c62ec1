import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// An odd offset (+05:45) finds the code that mistakes UTC or whole hours for the person's day.
process.env["TZ"] = "Asia/Kathmandu";

const root = fileURLToPath(new URL(".", import.meta.url));
const resolve = {
  alias: { "@": root.replace(/\/$/, ""), "server-only": `${root}node_modules/server-only/empty.js` },
};

// Long enough for a busy machine: guards against hanging, not measures of speed.
const testTimeout = 30_000;
const patience = { poll: { timeout: 20_000 } };

export default defineConfig({
  resolve,
  test: {
    // Many of these wait for a disk or a timer, so that one process would leave a core idle.
    maxWorkers: "100%",
    projects: [
      {
        resolve,
        test: {
          name: "node",
          testTimeout,
          expect: patience,
          environment: "node",
          include: ["lib/**/*.test.ts", "tests/*.test.ts", "tests/{database,exports,pdf}/**/*.test.ts"],
          setupFiles: ["tests/keys.setup.ts"],
        },
      },
      {
        plugins: [react()],
        resolve,
        test: {
          name: "components",
          testTimeout,
          expect: patience,
          environment: "happy-dom",
          include: ["components/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/components.setup.ts"],
        },
      },
    ],
  },
});
