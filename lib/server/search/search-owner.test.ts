import { expect, it } from "vitest";
import { ownerById } from "../owners/owner-id";
import { searchOwner } from "./search-owner";

function* looking(found: string): Generator<undefined, string> {
  for (let at = 0; at < 5; at++) yield;
  return found;
}

it("somebody who searches in many windows at once is told so in some of them, and nobody else is", async () => {
  const [one, other] = [ownerById("one"), ownerById("other")];
  const answers = await Promise.all([
    ...Array.from({ length: 10 }, () => searchOwner(one, looking("theirs"))),
    searchOwner(other, looking("another's")),
  ]);
  expect(answers.map((answer) => (answer.ok ? answer.value : answer.error.kind))).toEqual([
    "theirs",
    "theirs",
    ...Array.from({ length: 8 }, () => "busy"),
    "another's",
  ]);
  expect(await searchOwner(one, looking("again"))).toEqual({ ok: true, value: "again" });
});

it("a failed search does not count as running", async () => {
  const owner = ownerById("one");
  function* failing(): Generator<undefined, string> {
    yield;
    throw new Error("This can't be read.");
  }
  for (let times = 0; times < 3; times++)
    await expect(searchOwner(owner, failing())).rejects.toThrow("This can't be read.");
});
