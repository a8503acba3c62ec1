// Loaded into the server before it starts (NODE_OPTIONS=--import): logs each database query, one line each.

import { subscribe } from "node:diagnostics_channel";
import { appendFileSync } from "node:fs";

const file = process.env.ONWARD_QUERY_LOG;
if (file) subscribe("onward:query", ({ sql }) => appendFileSync(file, `${JSON.stringify(sql)}\n`));
