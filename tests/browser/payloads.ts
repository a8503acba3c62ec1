// What somebody might write to make a page run it, and a walkthrough with it in every line and box.
import { randomUUID } from "node:crypto";
import type { Answer, Answers } from "@/lib/forms/field";
import { askedFields } from "@/lib/forms/schema";
import { routes } from "@/lib/routes";
import { findStep, stages, stepKey } from "@/lib/stages";
import { factsOf } from "@/lib/walkthroughs/facts";
import { sampleAnswers } from "./samples";
import { fillStep, post } from "./walkthroughs";

const codes = ["alert(1)", "confirm`1`", "window.hit=1", "(0,eval)('hit=1')", "import('//x.invalid')"];
const handlers = [
  "onerror",
  "onload",
  "onclick",
  "onfocus",
  "onmouseover",
  "onanimationend",
  "ontoggle",
  "onBegin",
];
const tags = [
  "img",
  "svg",
  "iframe",
  "video",
  "audio",
  "body",
  "details",
  "object",
  "embed",
  "math",
  "marquee",
];
const ends = [
  "",
  `">`,
  `'>`,
  "</textarea>",
  "</title>",
  "</script>",
  "-->",
  "]]>",
  "`}",
  "</style>",
  "</template>",
];

/**
 * A handful of each kind: elements, handlers, addresses, breaking out of the surrounding text, templates, character
 * tricks.
 */
export const payloads: readonly string[] = [
  ...new Set([
    ...tags.flatMap((tag) => handlers.map((on) => `<${tag} src=x ${on}=alert(1) autofocus open>`)),
    ...ends.flatMap((end) => codes.map((code) => `${end}<script>${code}</script>`)),
    ...ends.flatMap((end) => tags.map((tag) => `${end}<${tag}/onload=alert(1)//`)),
    ...handlers.flatMap((on) => [
      `" ${on}="alert(1)`,
      `' ${on}='alert(1)`,
      ` ${on}=alert(1) x=`,
      `"/${on}=alert(1)/"`,
    ]),
    ...codes.flatMap((code) => [
      ...[`javascript:${code}`, `JaVaScRiPt:${code}`, `java\tscript:${code}`, `&#106;avascript:${code}`],
      ...[
        `data:text/html,<script>${code}</script>`,
        `vbscript:${code}`,
        `<a href="javascript:${code}">a</a>`,
      ],
      ...[
        `[a](javascript:${code})`,
        `![a](x "onerror=${code}")`,
        `<javascript:${code}>`,
        `[a]: javascript:${code}`,
      ],
      ...[
        `{{${code}}}`,
        `\${${code}}`,
        `<%= ${code} %>`,
        `#{${code}}`,
        `{{constructor.constructor('${code}')()}}`,
      ],
      ...[
        `<svg><script>${code}</script></svg>`,
        `<svg><a xlink:href="javascript:${code}"><text>a</text></a></svg>`,
      ],
      ...[
        `<svg><animate onbegin=${code} attributeName=x dur=1s>`,
        `<svg><use href="data:image/svg+xml,${code}#x"/>`,
      ],
      ...[
        `<math><mtext><table><mglyph><style><img src=x onerror=${code}>`,
        `<style>@import'javascript:${code}'</style>`,
      ],
      ...[
        `<form><button formaction="javascript:${code}">a`,
        `<base href="//x.invalid/">${code}`,
        `<link rel=import href=x>${code}`,
      ],
      ...[
        `<meta http-equiv=refresh content="0;url=javascript:${code}">`,
        `<iframe srcdoc="<script>${code}</script>">`,
      ],
      ...[
        `\\u003cscript\\u003e${code}\\u003c/script\\u003e`,
        `&lt;script&gt;${code}&lt;/script&gt;`,
        `%3Cscript%3E${code}%3C/script%3E`,
      ],
      ...[
        `＜script＞${code}＜/script＞`,
        `\u202e<script>${code}</script>`,
        `\u2028<script>${code}</script>`,
        `<scr\u0000ipt>${code}`,
      ],
      ...[
        `<scr<script>ipt>${code}</scr</script>ipt>`,
        `<ſcript>${code}</ſcript>`,
        `\ufeff<script>${code}</script>`,
        `<${"x".repeat(60)} onclick=${code}>`,
      ],
      ...[
        `__proto__[x]=${code}`,
        `{"__html":"${code}"}`,
        `=HYPERLINK("javascript:${code}")`,
        `;]});${code}//`,
      ],
      ...[
        `<!--[if gte IE 4]><script>${code}</script><![endif]-->`,
        `<?xml ?><x onclick=${code}>`,
        `<![CDATA[<script>${code}</script>]]>`,
      ],
      ...[
        `"]);${code}//`,
        `\\"]);${code}//`,
        `$L1${code}`,
        `$undefined ${code}`,
        `@1 ${code}`,
        `\\";${code};//`,
        `*/${code}/*`,
      ],
    ]),
  ]),
];

const facts = factsOf({ entries: new Map(), first: true, today: "2026-11-25" });
const keys = [
  "start",
  ...stages.flatMap((stage) => stage.steps.map(({ slug }) => stepKey(stage.slug, slug))),
  "close",
];

/** Uses the payloads one after the other. */
type Next = () => string;

function filled(answers: Answers, next: Next): Answers {
  const instead = (answer: Answer): Answer => {
    if (typeof answer === "string") return /^\d{4}-\d\d-\d\d$/.test(answer) ? answer : next();
    if (typeof answer === "number") return answer;
    if (Array.isArray(answer)) return answer.map((row) => filled(row, next));
    return answer.own === undefined ? answer : { ...answer, own: next() };
  };
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, instead(answer)]));
}

export type Attacked = { id: string; item: string; share: string; written: string[]; planned: string };

/** One walkthrough, its plan, a piece of evidence and a share, each text another payload from `first` on. */
export async function attack(base: string, first: number): Promise<Attacked> {
  const written: string[] = [];
  const next = () => {
    const payload = payloads[(first + written.length) % payloads.length] ?? "";
    written.push(payload);
    return payload;
  };
  const [id, item, share] = [randomUUID(), randomUUID(), randomUUID()];
  async function answer(key: string): Promise<void> {
    const asked = askedFields(findStep(key)?.fields ?? {}, facts);
    const answers = filled(sampleAnswers(asked, "first"), next);
    if (Object.keys(asked).length > 0) await fillStep(base, id, key, answers, asked);
  }
  const [start = "", ...others] = keys;
  await answer(start);
  await Promise.all(others.map(answer));
  const planned = payloads[first % payloads.length] ?? "";
  const fields = { id: item, text: planned, due: "2030-01-02" };
  await post(base, routes.addItem(id), Object.entries(fields));
  await post(base, routes.addEvidence(), [
    ["id", randomUUID()],
    ["evidence", planned],
    ["situation", planned],
  ]);
  await post(base, routes.addShare(id), [
    ["id", share],
    ["parts", "plan"],
    ["until", "week"],
    ["wish", planned],
  ]);
  return { id, item, share, written, planned };
}
