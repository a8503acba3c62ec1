// A folder whose disk can be filled: a small file system of its own if that is allowed, otherwise a limit on the size
// of one process's files.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type SmallDisk = {
  folder: string;
  /** For the report. */
  kind: "a tmpfs of 32 MB" | "RLIMIT_FSIZE";
  /** The process `pid` can write no more bytes. */
  fill: (pid: number) => void;
  free: (pid: number) => void;
  remove: () => void;
};

export function makeSmallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "onward-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=32m", "tmpfs", folder]).status === 0;
  return mounted ? ownFileSystem(folder) : limitedFiles(folder);
}

function ownFileSystem(folder: string): SmallDisk {
  const filler = join(folder, "filler");
  return {
    folder,
    kind: "a tmpfs of 32 MB",
    fill() {
      for (let size = 32 << 20; size >= 512; size /= 2)
        try {
          writeFileSync(filler, Buffer.alloc(size), { flag: "a" });
        } catch {
          // Less than this is left.
        }
    },
    free: () => rmSync(filler),
    remove() {
      execFileSync("umount", [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function limitedFiles(folder: string): SmallDisk {
  const limit = (pid: number, bytes: string) =>
    execFileSync("prlimit", [`--pid=${pid}`, `--fsize=${bytes}:unlimited`]);
  return {
    folder,
    kind: "RLIMIT_FSIZE",
    fill: (pid) => limit(pid, "1"),
    free: (pid) => limit(pid, "unlimited"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
