// The archive of everything: its contents, and what happens to one that nobody reads.
import { randomUUID } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Answers, Fields } from "@/lib/forms/field";
import { archiveOf } from "@/lib/server/exports/archive";
import { addItem } from "@/lib/server/plan/repository";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { close } from "@/lib/stages";
import { start } from "@/lib/stages/start";
import { withAnswers } from "@/lib/walkthroughs/snapshot";
import { begun, freshDatabase, item, owner, stranger, write } from "../fixtures";
import { engines } from "../open";

async function saved(exercise: string, fields: Fields, answers: Answers, id: string = randomUUID()) {
  await saveEntry(owner, write(id, { exercise }), () => withAnswers(undefined, fields, answers));
  return id;
}

function opened(of = owner): ReadableStream<Uint8Array> {
  const archive = archiveOf(of, "Asia/Kathmandu");
  if (!archive.ok) throw new Error("One is under way.");
  return archive.value;
}

async function unpacked(archive: ReadableStream<Uint8Array>): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(await new Response(archive).arrayBuffer()));
}

describe.each(engines)("the archive of everything, on %s", (engine) => {
  it("has a uniquely named folder for each walkthrough, and all the data in one file", async () => {
    await freshDatabase(engine);
    const named = { role: "编辑 / *Editor*", company: "Łódź", heardOn: "2026-11-20" };
    const id = await saved("start", start.fields, named);
    await saved("start", start.fields, named);
    await addItem(owner, id, randomUUID(), { ...item("Call Ana"), due: "2026-12-04" });
    const files = await unpacked(opened());

    const folder = "2026-11-20 编辑 Editor at Łódź";
    const names = Object.keys(files).sort();
    const calendars = names.filter((name) => name.endsWith("/plan.ics"));
    expect(names.filter((name) => !calendars.includes(name))).toEqual([
      ...["plan.pdf", "walkthrough.md", "walkthrough.pdf"].map((file) => `${folder} (2)/${file}`),
      ...["plan.pdf", "walkthrough.md", "walkthrough.pdf"].map((file) => `${folder}/${file}`),
      "onward.json",
    ]);
    const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(JSON.stringify(JSON.parse(textOf("onward.json")))).toContain("编辑 / *Editor*");
    expect(textOf(`${folder}/walkthrough.md`)).toContain("Łódź");
    expect(textOf(`${folder} (2)/plan.pdf`)).toMatch(/^%PDF-/);
    expect(calendars.map(textOf)).toEqual([expect.stringContaining("SUMMARY:Call Ana")]);
  });

  it("says which pages could not be laid out, and contains the rest", async () => {
    await freshDatabase(engine);
    const id = await saved("start", start.fields, { role: "Editor", heardOn: "2026-11-20" });
    await saved("close", close.fields, { note: "a\n".repeat(20_000) }, id);
    const files = await unpacked(opened());
    expect(Object.keys(files).filter((name) => name.endsWith(".pdf"))).toEqual([
      "2026-11-20 Editor/plan.pdf",
    ]);
    expect(strFromU8(files["What is missing.txt"] ?? new Uint8Array())).toContain(
      "2026-11-20 Editor/walkthrough.pdf is too long to be laid out as pages.",
    );
    expect(strFromU8(files["2026-11-20 Editor/walkthrough.md"] ?? new Uint8Array())).toContain("> a\\\n");
  });

  it("contains nothing of anybody else's", async () => {
    await freshDatabase(engine);
    await begun("Mine alone");
    expect(Object.keys(await unpacked(opened(stranger)))).toEqual(["onward.json"]);
  });

  it("is made once at a time per person, and again as soon as the other is read or abandoned", async () => {
    await freshDatabase(engine);
    for (let count = 0; count < 3; count++) await begun(`Editor ${count}`);
    const busy = { ok: false, error: { kind: "busy" } };

    const reader = opened().getReader();
    await reader.read();
    expect(archiveOf(owner, "UTC")).toEqual(busy);
    await unpacked(opened(stranger));
    await reader.cancel();

    await unpacked(opened());
    expect(await unpacked(opened())).toHaveProperty(["onward.json"]);
  });

  it("reads nothing more once its reader is gone", async () => {
    const database = await freshDatabase(engine);
    for (let count = 0; count < 3; count++) await begun(`Editor ${count}`);
    const asked: string[] = [];
    const { walkthrough } = database;
    const watched = new Proxy(walkthrough, {
      get: (target, name) => {
        if (name === "findFirst") asked.push("walkthrough");
        return Reflect.get(target, name);
      },
    });
    Object.assign(globalThis, {
      onwardDatabase: new Proxy(database, {
        get: (target, name) => (name === "walkthrough" ? watched : Reflect.get(target, name)),
      }),
    });
    const reader = opened().getReader();
    for (let chunk = 0; asked.length === 0 && chunk < 100; chunk++) await reader.read();
    await reader.cancel();
    await unpacked(opened(stranger));
    expect(asked).toEqual(["walkthrough"]);
  });
});
