import "server-only";
import { markBuild } from "./build";
import { bundleElements } from "./bundle-elements";

// The last steps of `npm run build`.
await bundleElements();
markBuild();
