import "server-only";
import { markBuild } from "./build";
import { bundleElements } from "./bundle-elements";
import { compile } from "./compile.mjs";

/** What starts without a compiler. */
const programs = [
  "lib/server/start.ts",
  "lib/server/server.ts",
  "lib/server/cli/data-cli.ts",
  "lib/server/cli/run-data-command.ts",
];

// The last steps of `npm run build`.
await bundleElements();
await Promise.all(programs.map(compile));
markBuild();
