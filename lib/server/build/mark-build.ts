import "server-only";
import { markBuild } from "./build";

// The last step of `npm run build`.
markBuild();
