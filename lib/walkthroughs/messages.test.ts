import { expect, it } from "vitest";
import { adviceMessages, helpMessages } from "./messages";

it("each person who was named has a message of their own, for the help that was chosen", () => {
  const messages = helpMessages({
    supporter: "Ana",
    help: { picked: "distract" },
    supporters: [{ who: "Tom", help: { picked: "introduce" } }, { who: " " }],
  });
  expect(messages.map(({ to }) => to)).toEqual(["Ana", "Tom"]);
  expect(messages[0]?.text).toContain("completely different");
  expect(messages[1]?.text).toContain("Only if it’s easy for you");
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
  expect([...helpMessages({}), ...adviceMessages({ people: [{ who: "" }] })]).toEqual([]);
});
