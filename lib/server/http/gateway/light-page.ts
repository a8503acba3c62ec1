import "server-only";
import { Parser } from "htmlparser2";
import type { Look } from "../../../look";
import { elementsPath, type ModuleName, moduleNames } from "../../build/elements";

// Next sends every page with what is needed to hydrate it: React, its router, and the page a second time as data. Our
// pages are links and forms and use none of it, so it is removed.

/** Next's markers for a page that could not be rendered completely: what failed, and what follows later. */
type Broken = "failed" | "pending";

export type LightPage = { ok: true; html: string } | { ok: false; reason: Broken };

/**
 * The page without Next's scripts, their preloads, and the comments that only they read. Nothing else is changed. The
 * remaining scripts are our own modules; a step's module includes the one that every page has, and replaces it. A
 * page that needs Next's scripts to be complete is refused. A chosen look applies from the first paint. A page that
 * replaces another (not found, failed) has its own title after that page's.
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

/** From its first character to the one after its last, and the replacement. */
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

/** What React could not render in time is in hidden markup, for a script to move. */
function isLate(name: string, { id = "", hidden }: Attributes): boolean {
  return (name === "template" && /^[BP]:/.test(id)) || (hidden !== undefined && /^S:/.test(id));
}

type Attributes = Readonly<Record<string, string>>;

/** Which of our modules a script is; undefined for one of Next's. */
function moduleIn({ type, src = "" }: Attributes): ModuleName | undefined {
  if (type !== "module" || !src.startsWith(elementsPath)) return undefined;
  return ([...moduleNames, "reload"] as const).find((name) => src.startsWith(`${elementsPath}${name}-`));
}

/** For the style sheet, and for the browser, which paints the background before the style sheet has loaded. */
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
