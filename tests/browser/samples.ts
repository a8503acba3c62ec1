// An answer to any question, generated from its kind, so that a new question needs no line here. Every text can be
// found again on the review page and in the exports.
import { addDays, formatDate, todayIn } from "@/lib/dates";
import type { Answer, Answers, Field, FieldKind, FieldOf } from "@/lib/forms/field";
import { timeZone } from "./time-zone";

/** Which option a sample picks: the other end of each list asks other questions later. */
export type Pick = "first" | "last";

type Context = { name: string; pick: Pick };
type Sampler<K extends FieldKind> = (field: FieldOf<K>, context: Context) => Answer;

/** Words for questions without an example, as somebody might write them. */
const words: Record<string, string> = {
  role: "Archivist",
  company: "Harbour Press",
  who: "Ms Okafor",
  sender: "Ana Lind",
  tellFirst: "My sister Ana, on the phone",
};

/** Options that would delete the sample itself. */
const picks: Record<string, string> = { afterwards: "collapsed" };

const samplers: { [K in FieldKind]: Sampler<K> } = {
  text: (field, { name }) => words[name] ?? field.example ?? `In one line, about ${name}.`,
  "long-text": (field, { name }) =>
    field.example ?? `First line about ${name}.\n\nAnd after a blank one, a last.`,
  choice: (field, { name, pick }) => {
    const picked = picks[name] ?? pickFrom(field.options, pick)[0];
    return { ...(picked && { picked }), ...(field.own !== undefined && { own: `My own: ${name}` }) };
  },
  several: (field, { name, pick }) => ({
    picked: pickFrom(field.options, pick).slice(0, field.atMost ?? 2),
    ...(field.own !== undefined && { own: `My own: ${name}` }),
  }),
  scale: (_field, { pick }) => (pick === "first" ? 0 : 10),
  rating: (field) => (field.moment === "before" ? 6 : 7),
  date: (_field, { name }) => addDays(todayIn(timeZone), name === "heardOn" ? -3 : 5),
  group: (field, context) => [sampleAnswers(field.fields, context.pick)],
};

/** The two options at one end of a list, by value. */
function pickFrom(options: readonly { value: string }[], pick: Pick): string[] {
  const values = options.map((option) => option.value);
  return pick === "first" ? values.slice(0, 2) : values.slice(-2).reverse();
}

export function sampleAnswer<K extends FieldKind>(field: FieldOf<K>, name: string, pick: Pick): Answer {
  return (samplers[field.kind as K] as Sampler<K>)(field, { name, pick });
}

export function sampleAnswers(fields: Readonly<Record<string, Field>>, pick: Pick): Answers {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, sampleAnswer(field, name, pick)]),
  );
}

/** What a person reads when an answer is shown to them: each of these appears on its own. */
export function wordsOf(field: Field, answer: Answer): string[] {
  if (typeof answer === "number") return [`${answer} out of 10`];
  if (typeof answer === "string")
    return field.kind === "date" ? [formatDate(answer)] : answer.split("\n").filter(Boolean);
  if (Array.isArray(answer)) {
    const parts = field.kind === "group" ? field.fields : {};
    return answer.flatMap((row) =>
      Object.entries(row).flatMap(([name, one]) => {
        const part = parts[name];
        return part ? wordsOf(part, one) : [];
      }),
    );
  }
  const picked = [answer.picked ?? []].flat();
  const options = field.kind === "choice" || field.kind === "several" ? field.options : [];
  const labels = options.filter((option) => picked.includes(option.value)).map((option) => option.label);
  return answer.own ? [...labels, answer.own] : labels;
}

/** The same answers as a form posts them. */
export function formOf(answers: Answers, prefix = ""): [name: string, value: string][] {
  return Object.entries(answers).flatMap(([key, answer]): [string, string][] => {
    const name = prefix + key;
    if (typeof answer === "string" || typeof answer === "number") return [[name, String(answer)]];
    if (Array.isArray(answer)) return answer.flatMap((row, at) => formOf(row, `${name}.${at}.`));
    const picked = [answer.picked ?? []].flat().map((value): [string, string] => [name, value]);
    return answer.own === undefined ? picked : [...picked, [`${name}.own`, answer.own]];
  });
}

/** Mixed scripts and symbols, with exactly this many UTF-16 code units, as limits are counted. */
export function mixedText(length: number): string {
  const signs = ["😔👩‍👩‍👧 ", "لم أحصل على الوظيفة ", "没有得到这份工作 ", "Ich geh weiter, ça va. "];
  let text = "";
  for (let at = 0; text.length < length; at++) text += signs[at % signs.length];
  const cut = text.slice(0, length - 1);
  return cut.isWellFormed() ? `${cut}.` : `${cut.slice(0, -1)}..`;
}
