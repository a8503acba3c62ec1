// Loaded into a server before it starts (NODE_OPTIONS=--import), while nothing is measured: writes down what its controls
// do after it, namely each query with its parameters, and each document that is laid out.
import { appendFileSync } from "node:fs";
import { createRequire } from "node:module";
import { serialize } from "node:v8";
import { Worker } from "node:worker_threads";

const file = process.env.ONWARD_BENCH_RECORD;
const require = createRequire(`${process.cwd()}/package.json`);

/** @param {"query" | "document"} kind @param {unknown} value */
const note = (kind, value) => appendFileSync(file, `${serialize([kind, value]).toString("base64")}\n`);

if (file) {
  const Sqlite = require("better-sqlite3");
  const statement = Object.getPrototypeOf(new Sqlite(":memory:").prepare("SELECT 1"));
  // Whichever of them is given the values.
  for (const name of ["bind", "run", "all", "get"]) {
    const call = statement[name];
    statement[name] = function (...values) {
      if (values.length > 0) note("query", [this.source, values.flat()]);
      return call.apply(this, values);
    };
  }
  const { Client } = require("pg");
  const { query } = Client.prototype;
  Client.prototype.query = function (asked, values, ...more) {
    note("query", [asked.text ?? asked, values ?? asked.values ?? []]);
    return query.call(this, asked, values, ...more);
  };
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...more) {
    if (message?.paper) note("document", message);
    return postMessage.call(this, message, ...more);
  };
}
