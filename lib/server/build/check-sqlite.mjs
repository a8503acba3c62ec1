// The last step of `npm ci`: says what to install if better-sqlite3 could be neither downloaded nor compiled. It is
// an optional dependency so that npm gets this far; nothing starts without it. Plain JavaScript, because it runs
// before anything is compiled.
import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

const tools = [
  { what: "Python", names: ["python3", "python"] },
  { what: "make", names: ["make", "gmake"] },
  { what: "a C++ compiler", names: ["c++", "g++", "clang++"] },
];

const ways = {
  darwin: ["macOS: xcode-select --install"],
  win32: ["Windows: the Visual Studio Build Tools with C++, and Python 3"],
}[process.platform] ?? [
  "Debian, Ubuntu: sudo apt install python3 make g++",
  "Fedora: sudo dnf install python3 make gcc-c++",
  "Alpine: sudo apk add python3 make g++",
];

function isThere() {
  try {
    const Sqlite = createRequire(import.meta.url)("better-sqlite3");
    new Sqlite(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

function isInstalled(name) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

if (!isThere()) {
  const missing = tools.filter(({ names }) => !names.some(isInstalled)).map(({ what }) => what);
  const why =
    missing.length > 0 && process.platform !== "win32"
      ? `it could not be compiled here without ${missing.join(", ")}`
      : "it could not be compiled here; why not is printed above";
  process.stderr.write(
    `\nOnward keeps your data with better-sqlite3. A prebuilt file of it could not be fetched, and ${why}.\nInstall what is needed, then run npm ci again:\n${ways.map((way) => `  ${way}\n`).join("")}`,
  );
  process.exitCode = 1;
}
