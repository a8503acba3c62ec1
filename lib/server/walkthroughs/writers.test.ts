import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { hasSaid, lastSaveOf, readFollows, readWriters, saidIn, writersBefore } from "./writers";

const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];

it("reads writers with a count and without, and nothing else", () => {
  expect(readWriters(`${a}:3 ${b}`)).toEqual([
    { writer: a, sequence: 3 },
    { writer: b, sequence: undefined },
  ]);
  for (const odd of ["", "x:1", ":", `${a}${b}:1`]) expect(readWriters(odd)).toEqual([]);
  expect(readWriters(`${a}:-1`)).toEqual([{ writer: a, sequence: undefined }]);
});

it("remembers what each earlier writer had written, and what a draft says that its page had", () => {
  const entry = { writer: a, sequence: 4, writersBefore: `${b}:2` };
  const now = {
    writer: c,
    sequence: 1,
    writersBefore: writersBefore(entry, c, [{ writer: a, sequence: 6 }]),
  };
  expect([a, b, c].map((writer) => lastSaveOf(now, writer))).toEqual([6, 2, 1]);
  expect(lastSaveOf(now, randomUUID())).toBeUndefined();
});

it("remembers a returning writer once, and none without a count", () => {
  expect(writersBefore({ writer: a, sequence: 4, writersBefore: `${b}:2` }, b)).toBe(`${a}:4`);
  expect(writersBefore({ writer: a, sequence: 0, writersBefore: "" }, b)).toBe("");
});

it("forgets old ones, and never the one that wrote last", () => {
  const many = Array.from({ length: 8 }, () => `${randomUUID()}:1`).join(" ");
  const before = writersBefore({ writer: a, sequence: 4, writersBefore: many }, b);
  expect(readWriters(before)).toHaveLength(8);
  expect(before).toMatch(new RegExp(`${a}:4$`));
});

it("remembers what each had said last, whoever continues it, and believes no form about that", () => {
  const [said, other] = [saidIn("entry", { line: "sent" }), saidIn("entry", { line: "other" })];
  const entry = { writer: a, sequence: 4, writersBefore: "", said };
  const now = {
    writer: c,
    sequence: 1,
    writersBefore: writersBefore(entry, c, [{ writer: a, sequence: 6 }]),
  };
  expect(readWriters(now.writersBefore)).toEqual([{ writer: a, sequence: 6, said }]);
  expect(hasSaid(now, [b, a], said)).toBe(true);
  expect([hasSaid(now, [b], said), hasSaid(now, [a], other)]).toEqual([false, false]);
  expect(readFollows(`${a}:6:${said}`)).toEqual([{ writer: a, sequence: 6 }]);
});

it("hashes the same words to the same value only within one entry, whatever the ids of their rows", () => {
  const rows = (id: string) => ({ people: [{ id, name: "Ana" }] });
  expect(saidIn("entry", rows(a))).toBe(saidIn("entry", rows(b)));
  expect(saidIn("entry", rows(a))).not.toBe(saidIn("another", rows(a)));
  expect(saidIn("entry", rows(a))).not.toContain("Ana");
});
