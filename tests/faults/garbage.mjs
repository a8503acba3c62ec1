// Loaded into a server before it starts (NODE_OPTIONS=--import): whatever nothing refers to is collected with every
// request, as it is sooner or later without it.
import { subscribe } from "node:diagnostics_channel";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
subscribe("http.server.request.start", () => collect());
