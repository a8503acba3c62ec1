#!/usr/bin/env -S node --max-semi-space-size=4
// What starts a release. `./onward` or `node onward`: the server. `./onward data …`: backups, moving, keys, like `npm
// run data -- …` in a checkout. Everything is compiled already, in the files beside this one.
const { engines } = require("./package.json");
const [major, minor] = engines.node.match(/\d+/g).map(Number);
const [ownMajor, ownMinor] = process.versions.node.split(".").map(Number);
if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
  process.stderr.write(`Onward needs Node.js ${major}.${minor} or newer, and this is ${process.version}.\n`);
  process.exit(1);
}
process.env.INIT_CWD = process.cwd();
process.chdir(__dirname);
const isData = process.argv[2] === "data";
if (isData) process.argv.splice(2, 1);
void import(isData ? "./dist/lib-server-cli-run-data-command.mjs" : "./dist/lib-server-start.mjs");
