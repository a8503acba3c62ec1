import "server-only";
import { Parser } from "htmlparser2";
import type { Look } from "../../../look";
import { elementsPath, type ModuleName, moduleNames } from "../../build/elements";

// Next sends every page with all that it takes to draw it once more in the browser: React, its own router, and the
// page a second time as data. Nothing of that is of use here, where pages are links and forms, so it is left out.

/** Next's marks of a page that it could not draw whole: what failed, and what it means to send later. */
type Broken = "failed" | "pending";

export type LightPage = { ok: true; html: string } | { ok: false; reason: Broken };

/**
 * The page without Next's scripts, their preloads, and the comments that only they read. Nothing else is touched. The
 * scripts that stay are our own modules; that of a step brings the one of every page along, which goes where it comes.
 * A page that needs Next's scripts to be whole is refused. Whoever chose a look has it from the first paint on. What
 * stands in the place of a page (that it is not here, that it can't be shown) brings its own title after that page's.
 */
export function lightPage(html: string, look?: Look): LightPage {
  const edits: Edit[] = [];
  const ofEveryPage: Edit[] = [];
  const titles: Edit[] = [];
  let title = 0;
  let script: { from: number; module: ModuleName | undefined } | undefined;
  let isStep = false;
  let reason: Broken | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "html" && attributes["id"] === "__next_error__") reason = "failed";
      if (isLate(name, attributes)) reason = "pending";
      if (look) edits.push(...lookEdit(name, attributes, look, parser));
      if (name === "title") title = parser.startIndex;
      if (name === "script") script = { from: parser.startIndex, module: moduleIn(attributes) };
      else if (isOfScripts(name, attributes)) edits.push([parser.startIndex, parser.endIndex + 1]);
    },
    onclosetag(name) {
      if (name === "title") titles.push([title, parser.endIndex + 1]);
      if (name !== "script" || !script) return;
      const { from, module } = script;
      script = undefined;
      if (module === "step") isStep = true;
      else if (module !== "reload")
        (module === "page" ? ofEveryPage : edits).push([from, parser.endIndex + 1]);
    },
    oncomment(text) {
      if (text === "$?" || text === "$!") reason = "pending";
      edits.push([parser.startIndex, parser.endIndex + 1]);
    },
  });
  parser.end(html);
  if (reason) return { ok: false, reason };
  edits.push(...titles.slice(0, -1));
  return { ok: true, html: edited(html, isStep ? [...edits, ...ofEveryPage] : edits) };
}

/** From its first character to the one behind its last, and what takes its place. */
type Edit = readonly [from: number, to: number, instead?: string];

function edited(html: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let kept = 0;
  for (const [from, to, instead = ""] of edits.toSorted(([one], [other]) => one - other)) {
    parts.push(html.slice(kept, from), instead);
    kept = to;
  }
  return parts.join("") + html.slice(kept);
}

/** What React could not draw in time stands in hidden markup, for a script to move. */
function isLate(name: string, { id = "", hidden }: Attributes): boolean {
  return (name === "template" && /^[BP]:/.test(id)) || (hidden !== undefined && /^S:/.test(id));
}

type Attributes = Readonly<Record<string, string>>;

/** Which of our modules a script is; undefined for one of Next's. */
function moduleIn({ type, src = "" }: Attributes): ModuleName | undefined {
  if (type !== "module" || !src.startsWith(elementsPath)) return undefined;
  return ([...moduleNames, "reload"] as const).find((name) => src.startsWith(`${elementsPath}${name}-`));
}

/** For the style sheet, and for the browser, which paints the ground before the style sheet has come. */
function lookEdit(
  name: string,
  attributes: Attributes,
  look: Look,
  { startIndex, endIndex }: Parser,
): Edit[] {
  if (name === "html")
    return [[startIndex + "<html".length, startIndex + "<html".length, ` data-look="${look}"`]];
  if (name === "meta" && attributes["name"] === "color-scheme")
    return [[startIndex, endIndex + 1, `<meta name="color-scheme" content="${look}"/>`]];
  return [];
}

function isOfScripts(name: string, { rel, as }: Attributes): boolean {
  return name === "link" && (rel === "modulepreload" || (rel === "preload" && as === "script"));
}
