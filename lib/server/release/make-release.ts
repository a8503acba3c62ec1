import "server-only";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ensureBuild, released, stamp } from "../build/build";
import { billOfMaterials } from "./bill-of-materials";
import { runTimeFiles } from "./run-time-files";
import { disagreement } from "./version";

// `npm run release`: one archive that runs with Node alone, the checksums of the released files, and the list of
// packages in it. docs/decisions/0056-a-release-is-one-archive.md

const folder = "release";
const { version, license, engines } = JSON.parse(readFileSync("package.json", "utf8"));
const name = `onward-${version}-${process.platform}-${process.arch}`;
/** What is in the archive, and is copied into the image. */
const tree = join(folder, "tree");

function tags(): string[] {
  // There is no git history in an image.
  if (!existsSync(".git")) return [];
  const said = execFileSync("git", ["tag", "--points-at", "HEAD"], { encoding: "utf8" });
  return said.match(/^v\d.*$/gm) ?? [];
}

function check(): void {
  const { version: locked } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const wrong = disagreement({
    version,
    locked,
    changelog: readFileSync("CHANGELOG.md", "utf8"),
    tags: tags(),
  });
  if (wrong === undefined) return;
  process.stderr.write(`${wrong}\n`);
  process.exit(1);
}

function layOut(files: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(join(tree, dirname(file)), { recursive: true });
    // Next's folder has links from hashed names to packages beside it. Node 22 takes one for the folder it leads to,
    // and refuses it without "recursive".
    cpSync(file, join(tree, file), { verbatimSymlinks: true, recursive: true });
  }
  for (const file of ["LICENSE", "CHANGELOG.md"]) copyFileSync(file, join(tree, file));
  copyFileSync("lib/server/release/onward.cjs", join(tree, "onward"));
  chmodSync(join(tree, "onward"), 0o755);
  put("package.json", { name: "onward", version, license, private: true, engines });
  // A release is always a server; what this package is for was checked by the build.
  put("node_modules/server-only/package.json", { name: "server-only", version: "0.0.1", main: "empty.js" });
  writeFileSync(join(tree, "node_modules/server-only/empty.js"), "");
  writeFileSync(join(tree, stamp), released);
}

function put(file: string, content: object): void {
  writeFileSync(join(tree, file), `${JSON.stringify(content, null, 2)}\n`);
}

function pack(): string {
  const archive = `${name}.tar.gz`;
  const same = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@0"];
  const inFolder = `--transform=s,^tree,${name},S`;
  const command = ["--create", "--gzip", `--file=${join(folder, archive)}`, `--directory=${folder}`];
  execFileSync("tar", [...command, ...same, inFolder, "tree"]);
  return archive;
}

function sumOf(file: string): string {
  const sum = createHash("sha256")
    .update(readFileSync(join(folder, file)))
    .digest("hex");
  return `${sum}  ${file}\n`;
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`;

check();
await ensureBuild();
const files = await runTimeFiles();
layOut(files);
const bill = `${name}.cdx.json`;
writeFileSync(join(folder, bill), `${JSON.stringify(billOfMaterials(files), null, 2)}\n`);
const archive = pack();
writeFileSync(join(folder, "SHA256SUMS"), [archive, bill].map(sumOf).join(""));
const unpacked = files.reduce((sum, file) => sum + statSync(file).size, 0);
process.stdout.write(
  `${join(folder, archive)}: ${megabytes(statSync(join(folder, archive)).size)}, unpacked ${megabytes(unpacked)} in ${files.length} files\n`,
);
