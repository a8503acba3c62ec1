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

it("each person who was named gets a message of their own, for the chosen kind of help", () => {
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

it("somebody named without a kind of help is asked to listen", () => {
  const [message] = helpMessages(entriesOf({ "worth/evidence": { supporter: "Ana" } }));
  expect(message?.text).toContain("Could I call you this week");
});

it.each<[string, Answers, string]>([
  ["a no", { how: { picked: "call" } }, "I didn’t get the job I had hoped for."],
  ["silence", { how: { picked: "silence" } }, "I never got an answer about the job I had hoped for."],
  [
    "an offer that was withdrawn",
    { reached: { picked: "withdrawn" } },
    "The job I had been offered has fallen through.",
  ],
])("a message says what happened: %s", (_what, start, news) => {
  const [message] = helpMessages(entriesOf({ start, "worth/evidence": { supporter: "Ana" } }));
  expect(message?.text).toBe(
    `${news} Could I call you this week and just tell you about it? You don’t need to know what to do.`,
  );
});

it("nobody is asked for anything after “nobody right now”", () => {
  const nobody = { supporter: "Ana", help: { picked: "nobody" } };
  expect(helpMessages(entriesOf({ "worth/evidence": nobody }))).toEqual([]);
});

it("a message asks for advice, never for a job, and its greeting fits how close they are", () => {
  const messages = adviceMessages({
    person: "Ana",
    people: [{ who: "Tom", closeness: { picked: "lost-touch" } }],
  });
  expect(messages.map(({ to }) => to)).toEqual(["Ana", "Tom"]);
  for (const { text } of messages) expect(text).toContain("I’m not asking for a job.");
  expect(messages[1]?.text).toMatch(/^It has been a long time/);
});

it("without a name there is no message", () => {
  expect([...helpMessages(new Map()), ...adviceMessages({ people: [{ who: "" }] })]).toEqual([]);
});
