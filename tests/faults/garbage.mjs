// Loaded into a server before it starts (NODE_OPTIONS=--import): forces garbage collection with every request, as
// happens sooner or later by itself.
import { subscribe } from "node:diagnostics_channel";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
subscribe("http.server.request.start", () => collect());
