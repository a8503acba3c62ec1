// The supported lines of Node beside the one that runs this, from npm's registry.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const [own] = process.versions.node.split(".");
export const otherLines = ["20", "22", "24"].filter((line) => line !== own);

const cache = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "onward-nodes");

export type OtherNode = { version: string; program: string };

/** Puts the newest of a line into a subfolder of `folder`; npm keeps what it fetched in the account's cache. */
export function fetchNode(line: string, folder: string): OtherNode {
  const name = `node-${process.platform}-${process.arch}`;
  const prefix = join(cache, line);
  mkdirSync(prefix, { recursive: true });
  const how = ["--prefix", prefix, "--no-save", "--no-package-lock", "--silent"];
  execFileSync("npm", ["install", ...how, `${name}@${line}`], { stdio: ["ignore", "ignore", "inherit"] });
  const fetched = join(prefix, "node_modules", name);
  const program = join(folder, line, "node");
  mkdirSync(join(folder, line), { recursive: true });
  copyFileSync(join(fetched, "bin/node"), program);
  const { version } = JSON.parse(readFileSync(join(fetched, "package.json"), "utf8"));
  return { version, program };
}
