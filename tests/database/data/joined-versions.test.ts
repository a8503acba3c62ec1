// The result of merging two versions of a step can be exported and imported again.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileLimits } from "@/lib/data/limits";
import type { Answers, Fields } from "@/lib/forms/field";
import { textLimit } from "@/lib/forms/schema";
import { exportOwner } from "@/lib/server/data/data-export";
import { importData } from "@/lib/server/data/data-import";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { findWalkthrough } from "@/lib/server/walkthroughs/repository";
import { resolveVersion } from "@/lib/server/walkthroughs/versions";
import { type EntryContent, withAnswers } from "@/lib/walkthroughs/snapshot";
import { begun, freshDatabase, owner, pendingVersions, textOf, today, write } from "../fixtures";
import { engines } from "../open";
import { arbitraryContent } from "./arbitrary-owner";

const label = "Asked";
const option = (value: string) => ({ value, label: value });
const exercise = "no-more/asked";

async function joinedFrom(one: EntryContent, other: EntryContent): Promise<Answers | undefined> {
  const id = await begun();
  await saveEntry(owner, write(id, { exercise }), () => one);
  await saveEntry(owner, write(id, { exercise }), () => other);
  const [version] = await pendingVersions(owner, id, exercise);
  // If both say the same there is no other version.
  if (version) expect(await resolveVersion(owner, version.id, "join")).toBe(true);
  return (await findWalkthrough(owner, id, today))?.entries.get(exercise)?.answers;
}

async function expectComesBack(): Promise<void> {
  const file = new TextEncoder().encode(await textOf(exportOwner(owner)));
  expect(await importData(file, { limit: fileLimits.browser, owner })).toMatchObject({ ok: true });
}

const asked = (field: Fields[string], answer: Answers[string]) =>
  withAnswers(undefined, { it: field }, { it: answer });
const people = (atMost: number, name: string, more: Fields = {}, rows: Answers[] = []) =>
  asked(
    {
      kind: "group",
      label,
      item: "Person",
      atMost,
      fields: { name: { kind: "text", label }, ...more } as never,
    },
    [{ id: randomUUID(), name }, ...rows],
  );
const choice = (values: string[], own?: string): Fields[string] => ({
  kind: "choice",
  label,
  options: values.map(option),
  ...(own !== undefined && { own }),
});

describe.each(engines)("both versions of a step, on %s,", (engine) => {
  it.each<[string, EntryContent, EntryContent, Answers[string]]>([
    [
      "other options in a choice of several",
      asked({ kind: "several", label, options: ["a", "b"].map(option) }, { picked: ["a"] }),
      asked(
        { kind: "several", label, options: ["b", "c"].map(option), own: "Own" },
        { picked: ["c"], own: "x" },
      ),
      { picked: ["a", "c"], own: "x" },
    ],
    [
      "another option beside a line of one's own",
      asked(choice(["a"], "Own"), { own: "x" }),
      asked(choice(["b"]), { picked: "b" }),
      { picked: "b", own: "x" },
    ],
    [
      "more rows",
      people(1, "Ana"),
      people(3, "Ben", {}, [{ name: "Cleo" }]),
      [{ id: expect.any(String), name: "Ana" }, { id: expect.any(String), name: "Ben" }, { name: "Cleo" }],
    ],
    [
      "other parts of a row",
      people(3, "Ana"),
      people(3, "Ben", { since: choice(["may"]) }, [{ name: "Cleo", since: { picked: "may" } }]),
      [
        { id: expect.any(String), name: "Ana" },
        { id: expect.any(String), name: "Ben" },
        { name: "Cleo", since: { picked: "may" } },
      ],
    ],
    [
      "a part of another kind",
      people(3, "Ana", { since: choice(["may"]) }),
      people(3, "Ben", { since: { kind: "text", label } }, [{ name: "Cleo", since: "May" }]),
      [{ id: expect.any(String), name: "Ana" }, { id: expect.any(String), name: "Ben" }, { name: "Cleo" }],
    ],
    [
      "a question of another kind",
      asked({ kind: "text", label }, "a"),
      asked(choice(["b"]), { picked: "b" }),
      "a",
    ],
    [
      "a text that has no room beside this one",
      asked({ kind: "long-text", limit: "long", label }, "a".repeat(textLimit - 3)),
      asked({ kind: "long-text", limit: "long", label }, "bb"),
      "a".repeat(textLimit - 3),
    ],
  ])("can be imported if the other one has %s", async (_what, one, other, answer) => {
    await freshDatabase(engine);
    expect(await joinedFrom(one, other)).toEqual({ it: answer });
    await expectComesBack();
  });

  it("can be imported whatever was asked and answered in them", async () => {
    const database = await freshDatabase(engine);
    const pair = fc
      .tuple(arbitraryContent, arbitraryContent)
      // Mostly the same questions, each asked as one of the two has it.
      .map(([one, other]) => [one, underNamesOf(one, other)] as const);
    await fc.assert(
      fc.asyncProperty(pair, async ([one, other]) => {
        await database.owner.deleteMany();
        await joinedFrom(one, other);
        await expectComesBack();
      }),
      { numRuns: 40, seed: 2026 },
    );
  });
});

/** The questions of `content`, under the names of those of `one`, as far as they go. */
function underNamesOf(one: EntryContent, { asked, answers, offered, language }: EntryContent): EntryContent {
  const names = Object.keys(one.asked);
  const name = (at: number, own: string) => names[at] ?? own;
  const renamed = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.keys(asked).flatMap((own, at) => {
        const value = Object.hasOwn(record, own) ? record[own] : undefined;
        return value === undefined ? [] : [[name(at, own), value] as const];
      }),
    );
  return {
    language,
    asked: renamed(asked),
    answers: renamed(answers),
    ...(offered && { offered: renamed(offered) }),
  };
}
