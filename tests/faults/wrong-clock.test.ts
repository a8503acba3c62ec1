import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { beginWalkthrough, openForm, read, send } from "./forms";
import { type PersonalServer, personalServers } from "./servers";
import { report, times } from "./times";

// The machine's clock is set while people write: by hours, back and forth, once across a year.

const hours = [-9, 3, -1, 27, -9_000, 9_000, -0.1];

async function setClock({ url, pid, clock }: PersonalServer, offset: number): Promise<void> {
  writeFileSync(clock, String(offset * 3_600_000));
  process.kill(pid, "SIGUSR2");
  // An empty start page leaves nothing behind, and shows the time.
  const form = openForm(randomUUID(), "start", "role");
  const isSet = async () => {
    const reply = await send(url, "PUT", form.path, form.next(""));
    const now = Date.parse(JSON.parse(reply?.text ?? "{}").savedAt);
    return Math.abs(now - Date.now() - offset * 3_600_000) < 60_000;
  };
  while (!(await isSet())) await sleep(20);
}

describe.each(personalServers)("a clock that is set while people write, on $engine,", (server) => {
  afterEach(() => setClock(server, 0));

  it("changes nothing that is saved, nor whose text is the newer one", async () => {
    const { engine, url } = server;
    const rounds = times(10, 1);
    for (let round = 0; round < rounds; round++) {
      const walkthrough = await beginWalkthrough(url);
      const [laptop, phone] = [0, 1].map(() => openForm(walkthrough, "reframe/thought", "thought"));
      if (!laptop || !phone) throw new Error("There are two.");
      for (const offset of hours) {
        await setClock(server, offset);
        expect((await send(url, "PUT", laptop.path, laptop.next(`laptop ${offset}`)))?.status).toBe(200);
        // Not based on what the laptop wrote: whatever the clock says, it is not the newer one.
        expect((await send(url, "PUT", phone.path, phone.next(`phone ${offset}`)))?.status).toBe(409);
      }
      const page = await read(url, routes.step(walkthrough, "reframe/thought"));
      expect(page.text).toContain(`>laptop ${hours.at(-1)}</textarea>`);
      expect(page.text).toContain(`phone ${hours.at(-1)}`);
      expect((await read(url, routes.walkthroughs())).text).toContain(routes.hub(walkthrough));
    }
    report(
      `clock set by hours and a year, ${engine}: ${rounds * hours.length} times, 0 lost, 0 in the wrong order`,
    );
  });
});
