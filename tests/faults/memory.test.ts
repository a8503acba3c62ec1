// Exporting everything uses constant memory: what is exported would not fit into the heap at once.
// `ONWARD_FAULTS=full` exports more than three times as much, with the same heap.
import { execFile } from "node:child_process";
import { createReadStream, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { answersOf } from "../database/many";
import { read } from "./forms";
import { type Seeded, startSeeded } from "./seeded";
import { personalServers } from "./servers";
import { onOne, times } from "./times";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** An idle server takes 90 MB and a command 50. With hardly anything above that, all time goes into garbage collection. */
const little = { server: "--max-old-space-size=160", command: "--max-old-space-size=128" };
const walkthroughs = times(5_000, 1_800);
/** In bytes. A heap has room for less of it. */
const least = 90_000_000;

describe.each(onOne(personalServers))(
  `${walkthroughs} long walkthroughs and a small heap, on $engine:`,
  ({ engine }) => {
    let seeded: Seeded;
    beforeAll(async () => {
      const more = answersOf("They saw through me. ".repeat(240));
      seeded = await startSeeded(engine, { walkthroughs, more }, { NODE_OPTIONS: little.server });
    });
    afterAll(() => seeded.remove());

    /** How often `word` occurs in the first bytes that are read, and how many bytes that were. */
    async function count(chunks: AsyncIterable<Uint8Array>, word: string, most = Number.POSITIVE_INFINITY) {
      let [found, bytes, rest] = [0, 0, ""];
      for await (const chunk of chunks) {
        bytes += chunk.length;
        const text = rest + Buffer.from(chunk).toString("latin1");
        found += text.split(word).length - 1;
        // Too short to contain a whole one, which would be counted twice.
        rest = text.slice(1 - word.length);
        if (bytes >= most) break;
      }
      return { found, bytes };
    }

    async function download(path: string, most?: number) {
      const reply = await fetch(seeded.onward.url + path);
      expect(reply.status).toBe(200);
      // In the DOM's types a stream is not iterable; Node's is.
      return count(reply.body as unknown as AsyncIterable<Uint8Array>, '"length": "short"', most);
    }

    async function run(command: string, file: string): Promise<string> {
      const args = [
        little.command,
        "--conditions=react-server",
        "lib/server/run.mjs",
        "lib/server/cli/data-cli.ts",
        command,
        file,
      ];
      const own = { ONWARD_DATA_DIR: seeded.folder, ONWARD_KEY: "", ONWARD_KEY_FILE: "" };
      const env = { ...process.env, ...own, DATABASE_URL: seeded.databaseUrl, INIT_CWD: seeded.folder };
      const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
      return stdout;
    }

    it("onward.json and onward.zip are sent completely, and the server continues", async () => {
      const { found, bytes } = await download(routes.exportData());
      expect(found).toBe(walkthroughs);
      expect(bytes).toBeGreaterThan(least);
      // The data comes first in the archive; laying out ten thousand PDFs is not tested here.
      expect((await download(routes.archive(), bytes)).found).toBeGreaterThan(walkthroughs - 50);
      expect((await read(seeded.onward.url, "/health")).status).toBe(200);
    });

    it("the export and backup commands end with a complete file", async () => {
      expect(await run("export", "all.json")).toMatch(/^Everything is in /);
      const file = join(seeded.folder, "all.json");
      expect((await count(createReadStream(file), '"length": "short"')).found).toBe(walkthroughs);
      expect(await run("backup", "all.backup")).toMatch(/^Everything is in .*: \d{5} rows\./);
      expect(statSync(join(seeded.folder, "all.backup")).size).toBeGreaterThan(50_000_000);
    });
  },
);
