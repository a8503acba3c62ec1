import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { originId } from "@/lib/server/plan/origin-id";
import { type FormFields, openForm, read, send } from "./forms";
import { personalServers } from "./servers";
import { report, times } from "./times";

// The server has done it, but its response is lost: the browser or its person sends the same again.

/** Sends a form, and disconnects as soon as the response begins. */
async function loseReply(url: string, method: string, path: string, fields: FormFields): Promise<void> {
  const body = new URLSearchParams(fields).toString();
  const headers = { origin: url, "content-type": "application/x-www-form-urlencoded" };
  await new Promise<void>((resolve, reject) => {
    const sent = request(url + path, { method, headers }, (reply) => {
      reply.destroy();
      resolve();
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

/** Once without a response, then twice at the same moment, like an impatient person. */
async function sendThrice(
  url: string,
  method: "POST" | "PUT",
  path: string,
  fields: FormFields,
): Promise<(number | undefined)[]> {
  await loseReply(url, method, path, fields);
  const again = await Promise.all([1, 2].map(() => send(url, method, path, fields)));
  return again.map((reply) => reply?.status);
}

const count = (page: { text: string }, pattern: string) =>
  [...page.text.matchAll(new RegExp(pattern, "g"))].length;
const shown = (text: string) => `class="own-words[^>]*>${text}</p>`;
const hidden = (asked: string) => ({ revision: "0", writer: randomUUID(), asked });

describe.each(personalServers)("a lost response and a retry, on $engine,", ({ engine, url }) => {
  it("never apply twice", async () => {
    const rounds = times(50, 2);
    for (let round = 0; round < rounds; round++) {
      const id = randomUUID();
      const start = openForm(id, "start", "role");
      expect(await sendThrice(url, "PUT", start.path, start.next(`Role ${id}`))).toEqual([200, 200]);

      // An autosave, and a form without JavaScript, which has no count.
      const step = openForm(id, "reframe/thought", "thought");
      expect(await sendThrice(url, "PUT", step.path, step.next("They saw through me."))).toEqual([200, 200]);
      const plain = { ...hidden("distressBefore"), distressBefore: "6" };
      expect(await sendThrice(url, "POST", routes.save(id, "accept/before"), plain)).toEqual([303, 303]);
      for (const key of ["reframe/thought", "accept/before"])
        expect((await read(url, routes.step(id, key))).text).not.toContain("Both versions are kept");

      const item = { id: randomUUID(), text: "Write to one person" };
      expect(await sendThrice(url, "POST", routes.addItem(id), item)).toEqual([303, 303]);
      const learned = { ...hidden("learning"), learning: "Slower answers" };
      expect(await sendThrice(url, "POST", routes.save(id, "reflect/learned"), learned)).toEqual([303, 303]);
      // Ticks, and what is written in the gathering itself.
      const row = originId(id, { exercise: "reflect/learned", field: "learning" });
      const ticked = { candidate: row, [`keep.${row}`]: "keep", [`text.${row}`]: "Slower answers" };
      const gathered = { ...hidden("nextApplication"), nextApplication: "The archive", ...ticked };
      expect(await sendThrice(url, "POST", routes.save(id, "prepare/actions"), gathered)).toEqual([303, 303]);
      // Ticks the item that it asked about, and not the next one as well.
      const checkIn = { ...hidden("distress first"), first: "done", item: item.id };
      expect(await sendThrice(url, "POST", routes.save(id, "check-in"), checkIn)).toEqual([303, 303]);
      const plan = await read(url, routes.plan(id));
      for (const text of ["Write to one person", "Slower answers", "Apply for this: The archive"])
        expect([text, count(plan, shown(text))]).toEqual([text, 1]);
      expect(count(plan, '<button[^>]*value="done"')).toBe(2);

      const piece = { id: randomUUID(), evidence: `Kept ${id}` };
      expect(await sendThrice(url, "POST", routes.addEvidence(), piece)).toEqual([303, 303]);
      const worth = { ...hidden("evidence"), evidence: `Led ${id}` };
      expect(await sendThrice(url, "POST", routes.save(id, "worth/evidence"), worth)).toEqual([303, 303]);
      const library = await read(url, routes.evidence());
      for (const text of [`Kept ${id}`, `Led ${id}`])
        expect([text, count(library, shown(text))]).toEqual([text, 1]);
    }
    report(
      `lost answer and retry, ${engine}: ${rounds} × 9 kinds of form, each sent three times, 0 applied twice`,
    );
  });
});
