import { expect, it } from "vitest";
import type { Answers } from "../forms/field";
import { adviceMessages, helpMessages } from "./messages";
import type { Entries } from "./walkthrough";

const entriesOf = (answers: Record<string, Answers>): Entries =>
  new Map(
    Object.entries(answers).map(([key, given]) => [
      key,
      { answers: given, asked: {}, revision: 1, savedAt: new Date(0) },
    ]),
  );

it("each person who was named has a message of their own, for the help that was chosen", () => {
  const messages = helpMessages(
    entriesOf({
      "worth/evidence": { supporter: "Ana", help: { picked: "distract" } },
      "worth/supporter": { supporters: [{ who: "Tom", help: { picked: "introduce" } }, { who: " " }] },
    }),
  );
  expect(messages.map(({ to }) => to)).toEqual(["Ana", "Tom"]);
  expect(messages[0]?.text).toContain("completely different");
  expect(messages[1]?.text).toContain("Only if it’s easy for you");
});

it("whoever was named without a kind of help is asked to listen", () => {
  const [message] = helpMessages(entriesOf({ "worth/evidence": { supporter: "Ana" } }));
  expect(message?.text).toContain("Could I call you this week");
});

it("nobody right now is asked for nothing", () => {
  const nobody = { supporter: "Ana", help: { picked: "nobody" } };
  expect(helpMessages(entriesOf({ "worth/evidence": nobody }))).toEqual([]);
});

it("a message asks for advice, never for a job, and begins as close as they are", () => {
  const messages = adviceMessages({
    person: "Ana",
    people: [{ who: "Tom", closeness: { picked: "lost-touch" } }],
  });
  expect(messages.map(({ to }) => to)).toEqual(["Ana", "Tom"]);
  for (const { text } of messages) expect(text).toContain("I’m not asking for a job.");
  expect(messages[1]?.text).toMatch(/^It has been a long time/);
});

it("nobody named, no message", () => {
  expect([...helpMessages(new Map()), ...adviceMessages({ people: [{ who: "" }] })]).toEqual([]);
});
