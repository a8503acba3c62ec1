// The length of the way through the cores, counted on the pages as sent, for its longest variant: a final round, told
// by e-mail, with a message written. The limits are those of decision 0043.
import { type Node, Window } from "happy-dom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "@/lib/forms/field";
import { askedFields } from "@/lib/forms/schema";
import { routes } from "@/lib/routes";
import { close, stages, stepKey } from "@/lib/stages";
import type { Step } from "@/lib/stages/stage";
import { start } from "@/lib/stages/start";
import { factsOf } from "@/lib/walkthroughs/facts";
import { minutesOf } from "@/lib/walkthroughs/minutes";
import { coresOf } from "@/lib/walkthroughs/steps";
import { fillStep, makeStarted } from "../browser/walkthroughs";
import { type RunningServer, startServer } from "./server";

const told: Answers = {
  role: "Archivist",
  company: "Harbour Press",
  reached: { picked: "final-round" },
  how: { picked: "message" },
  heardOn: "2026-01-05",
};

type Screen = { name: string; words: number; questions: string[]; lines: string[]; before: number };

let server: RunningServer;
const screens: Screen[] = [];

beforeAll(async () => {
  server = await startServer();
  screens.push(await look("start", routes.newWalkthrough()));
  const id = await makeStarted(server.url, told);
  await fillStep(
    server.url,
    id,
    "feedback/ask",
    { want: { picked: "work-on" } },
    stepOf("feedback/ask").fields,
  );
  for (const stage of stages)
    for (const step of coresOf(stage, facts)) {
      const key = stepKey(stage.slug, step.slug);
      screens.push(await look(key, routes.step(id, key)));
    }
  screens.push(await look("close", routes.close(id)));
  await fillStep(server.url, id, "close", { useful: { picked: ["reflect"] } }, close.fields);
  screens.push(await look("closed", `${routes.close(id)}?closed`));
});

afterAll(() => server?.stop());

const entries = new Map([
  ["start", { answers: told, asked: start.fields, revision: 1, savedAt: new Date() }],
  ["feedback/ask", { answers: { want: { picked: "work-on" } }, asked: {}, revision: 1, savedAt: new Date() }],
]);
const facts = factsOf({ entries, first: true, today: "2026-01-09" });
const steps: Step[] = [start, ...stages.flatMap((stage) => coresOf(stage, facts)), close];

function stepOf(key: string): Step {
  const step = stages.flatMap(({ slug, steps }) =>
    steps.flatMap((one) => (stepKey(slug, one.slug) === key ? one : [])),
  )[0];
  if (!step) throw new Error(`There is no ${key}.`);
  return step;
}

/** Collapsed, or only for screen readers beside visible text. */
const unseen =
  "details:not([open]) > :not(summary), .sr-only, [hidden], template, .hidden, [class*='supports-[selector']";

async function look(name: string, path: string): Promise<Screen> {
  const html = await (await fetch(server.url + path)).text();
  const { document } = new Window();
  document.write(html);
  const main = document.querySelector("main");
  if (!main) throw new Error(`${path} has no main.`);
  const controls = [...main.querySelectorAll("form textarea, form input, form select")].filter(
    (one) => !one.closest(unseen) && !["hidden", "submit"].includes(one.getAttribute("type") ?? ""),
  );
  const nameOf = (one: { getAttribute(name: string): string | null }) =>
    (one.getAttribute("name") ?? "").replace(/\.(own|day)$/, "");
  const rows = /^(keep|text|due|drop)\./;
  const names = controls.map(nameOf).filter((one) => !rows.test(one));
  const written = controls
    .filter((one) => one.tagName === "TEXTAREA")
    .map((one) => one.getAttribute("name") ?? "");
  for (const one of main.querySelectorAll(`${unseen}, .own-words, textarea, option:not([selected]), script`))
    one.remove();
  const texts = textsIn(main);
  const rating = main.querySelector("[name=distressBefore]")?.closest("fieldset");
  const at = rating ? texts.indexOf(textsIn(rating)[0] ?? "") : -1;
  return {
    name,
    words: wordsIn(texts),
    questions: [...new Set(names)],
    lines: written.filter((one) => !rows.test(one)),
    before: wordsIn(texts.slice(0, Math.max(0, at))),
  };
}

/** Each piece of text by itself: adjacent pieces have no space between them. */
function textsIn(element: Node): string[] {
  return [...element.childNodes].flatMap((node) =>
    node.nodeType === node.TEXT_NODE ? [node.textContent ?? ""] : textsIn(node),
  );
}

/** A scale's numerals are not words. */
function wordsIn(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(/\s+/));
  return words.filter((word) => /\p{L}/u.test(word)).length;
}

/** A tick beside a text, and the permanent lines of the gathering: part of their question. */
const parts = ["library", "sent", "nextApplication", "upToDate", "tellFirst"];

describe("the way through the cores, in its longest variant", () => {
  it("is at most 11 screens from the start to “you can close this now”", () => {
    expect(screens.map(({ name }) => name)).toHaveLength(11);
  });

  it("asks at most 28 questions, of which at most 10 want a written line", () => {
    const questions = screens.flatMap(({ name, questions: some }) => some.map((one) => `${name}.${one}`));
    const asked = questions.filter((one) => !parts.some((part) => one.endsWith(`.${part}`)));
    expect(asked.length).toBeGreaterThan(20);
    // The gathering's rows are one more question.
    expect(asked.length + 1).toBeLessThanOrEqual(28);
    const lines = screens.flatMap(({ lines: some }) => some);
    expect(lines.filter((one) => !parts.includes(one) && !one.endsWith(".own")).length).toBeLessThanOrEqual(
      10,
    );
  });

  it("says at most 1,200 words", () => {
    const said = Object.fromEntries(screens.map(({ name, words }) => [name, words]));
    const all = screens.reduce((sum, { words }) => sum + words, 0);
    expect(all, JSON.stringify(said)).toBeGreaterThan(600);
    expect(all, JSON.stringify(said)).toBeLessThanOrEqual(1_200);
  });

  it("asks about the person within two taps and 250 words", () => {
    const [first, second] = screens;
    expect([first?.name, second?.name]).toEqual(["start", "accept/before"]);
    expect((first?.words ?? 0) + (second?.before ?? 0)).toBeLessThanOrEqual(250);
    expect(second?.before).toBeGreaterThan(0);
  });

  it("takes at most 12 minutes by the formula", () => {
    expect(minutesOf(steps, facts)).toBeGreaterThan(5);
    expect(minutesOf(steps, facts)).toBeLessThanOrEqual(12);
  });

  it("asks at most three questions per screen, and five at the start", () => {
    for (const { name, questions } of screens) {
      const asked = questions.filter((one) => !parts.includes(one));
      // One more after a late round or with a message.
      const most = name === "start" ? 5 : name === "accept/before" ? 4 : 3;
      expect.soft(asked.length, name).toBeLessThanOrEqual(most);
    }
  });

  it("asks nothing that is not in the content", () => {
    const known = new Set(steps.flatMap(({ fields }) => Object.keys(askedFields(fields, facts))));
    const names = screens.flatMap(({ questions }) => questions);
    expect(names.filter((one) => !known.has(one))).toEqual([]);
  });
});
