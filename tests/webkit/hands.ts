// How a person gets through a walk in WebKit: the same answers as in the other browsers, through another driver.
import { isAnswered } from "@/lib/forms/answered";
import type { Answer, Answers, Field, FieldKind, FieldOf } from "@/lib/forms/field";
import { ratingWords } from "@/lib/forms/field";
import { askedFields } from "@/lib/forms/schema";
import type { Step } from "@/lib/stages/stage";
import { sampleAnswer } from "../browser/samples";
import { factsFor, type Told, tell } from "../browser/walkthroughs";
import { until } from "../patience";
import type { WebKit } from "./webdriver";

type Element = Awaited<ReturnType<WebKit["find"]>>;
type Filler<K extends FieldKind> = (field: FieldOf<K>, answer: Answer, within?: Element) => Promise<void>;

export function handsOn(browser: WebKit) {
  const { find, click, type, read } = browser;

  async function write(field: { label: string }, answer: Answer, within?: Element): Promise<void> {
    await type(await find("text", field.label, within), String(answer));
  }

  async function point(label: string, words: readonly [string, string, string], answer: Answer) {
    const said = { 0: words[0], 5: words[1], 10: words[2] }[Number(answer)];
    const set = await find("group", label);
    await click(await find("radio", said === undefined ? String(answer) : `${answer} ${said}`, set));
  }

  async function pick(role: "radio" | "checkbox", field: FieldOf<"choice" | "several">, answer: Answer) {
    if (typeof answer !== "object" || Array.isArray(answer)) throw new Error("This is not a choice.");
    const set = await find("group", field.label);
    const picked = [answer.picked].flat();
    for (const { value, label, hint } of field.options) {
      if (!picked.includes(value)) continue;
      const option = await find(role, hint ? `${label} ${hint}` : label, set);
      if (!(await read<boolean>("return arguments[0].checked", option))) await click(option);
    }
    if (field.own !== undefined && answer.own !== undefined)
      await type(await find("text", field.own, set), answer.own);
  }

  const fillers: { [K in FieldKind]: Filler<K> } = {
    text: write,
    "long-text": write,
    // Like its date picker, which is not part of the page.
    date: async ({ label }, answer, within) =>
      void (await read(
        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true }))",
        await find("date", label, within),
        answer,
      )),
    choice: async (field, answer) => {
      if (!field.compact || field.options.length <= 4) return await pick("radio", field, answer);
      const value = typeof answer === "object" && "picked" in answer ? answer.picked : "";
      const words = field.options.find((option) => option.value === value)?.label;
      await read(
        "const [list, words] = arguments; list.value = [...list.options].find(({ label }) => label === words).value; list.dispatchEvent(new Event('input', { bubbles: true }))",
        await find("list", field.label),
        words,
      );
    },
    several: (field, answer) => pick("checkbox", field, answer),
    scale: (field, answer) => point(field.label, field.words, answer),
    rating: (field, answer) => point(field.label, ratingWords[field.measure], answer),
    group: async (field, answer) => {
      const set = await find("group", field.label);
      for (const [at, row] of (Array.isArray(answer) ? answer : []).entries()) {
        const part = await find("group", `${field.item} ${at + 1}`, set);
        for (const [name, one] of Object.entries(row)) {
          const asked = field.fields[name];
          if (asked) await fill(asked, one, part);
        }
      }
    },
  };

  async function fill(field: Field, answer: Answer, within?: Element): Promise<void> {
    await (fillers[field.kind] as Filler<FieldKind>)(field, answer, within);
  }

  return {
    press: async (name: string | RegExp) => click(await find("button", name)),
    follow: async (name: string | RegExp) => click(await find("link", name)),
    /** The main button of a step, wherever it leads. */
    async goOn(): Promise<void> {
      const here = await read("return location.href");
      await read(
        "for (const one of document.querySelectorAll('[name=intent]')) if (/^(continue|anyway)$/.test(one.value) && one.checkVisibility()) return one.click()",
      );
      await until("the page after it is there", async () => (await read("return location.href")) !== here);
    },
    expectTitle: (title: string) =>
      until(`the page is “${title}”`, async () => {
        const shown = await read<string>("return document.querySelector('h1')?.innerText ?? ''").catch(
          () => "",
        );
        return shown === title;
      }),
    async answer(told: Told, key: string, step: Step): Promise<void> {
      const asked = askedFields(step.fields, factsFor(told));
      const answers: Answers = {};
      if (step.folds) await click(await find("disclosure", step.folds.summary));
      for (const [name, field] of Object.entries(asked)) {
        // A step that is done needs no day.
        if (isAnswered(answers[field.action?.unless ?? ""])) continue;
        const answer = sampleAnswer(field, name, "first");
        await fill(field, answer);
        answers[name] = answer;
      }
      tell(told, key, asked, answers);
    },
  };
}
