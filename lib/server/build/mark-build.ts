import "server-only";
import { markBuild } from "./build";
import { bundleElements } from "./bundle-elements";
import { compile } from "./compile.mjs";
import { programs } from "./programs";

// The last steps of `npm run build`.
await bundleElements();
await Promise.all(programs.map(compile));
markBuild();
