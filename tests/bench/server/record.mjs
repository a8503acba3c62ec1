// Loaded into a server before it starts (NODE_OPTIONS=--import), while nothing is measured: writes down what its controls
// do after it, namely each query with its parameters, and each document that is laid out.
import { appendFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { serialize } from "node:v8";
import { Worker } from "node:worker_threads";

const file = process.env.ONWARD_BENCH_RECORD;
const require = createRequire(`${process.cwd()}/package.json`);

/** What versions before docs/decisions/0067 opened SQLite with; this one does not install it. */
const earlierSqlite = "better-sqlite3";

/** @param {"query" | "document"} kind @param {unknown} value */
const note = (kind, value) => appendFileSync(file, `${serialize([kind, value]).toString("base64")}\n`);

if (file) {
  (isInstalled("@photostructure/sqlite") ? recordSqlite : recordEarlierSqlite)();
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

/** @param {string} name */
function isInstalled(name) {
  try {
    return require.resolve(name) !== "";
  } catch {
    return false;
  }
}

function recordSqlite() {
  const ofSqlite = createRequire(require.resolve("@photostructure/sqlite"));
  const binding = ofSqlite("node-gyp-build")(dirname(ofSqlite.resolve("../package.json")));
  // The methods of a statement can't be replaced for all of them at once.
  binding.DatabaseSync = class extends binding.DatabaseSync {
    prepare(sql) {
      const statement = super.prepare(sql);
      for (const name of ["run", "all", "get"]) {
        const call = statement[name];
        const value = (...values) => {
          note("query", [sql, values]);
          return call.apply(statement, values);
        };
        Object.defineProperty(statement, name, { value });
      }
      return statement;
    }
  };
}

function recordEarlierSqlite() {
  const Sqlite = require(earlierSqlite);
  const statement = Object.getPrototypeOf(new Sqlite(":memory:").prepare("SELECT 1"));
  // Whichever of them is given the values.
  for (const name of ["bind", "run", "all", "get"]) {
    const call = statement[name];
    statement[name] = function (...values) {
      if (values.length > 0) note("query", [this.source, values.flat()]);
      return call.apply(this, values);
    };
  }
}
