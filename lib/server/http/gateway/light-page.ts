import "server-only";
import { Parser } from "htmlparser2";
import { elementsPath } from "../../build/elements";

// Next sends every page with all that it takes to draw it once more in the browser: React, its own router, and the
// page a second time as data. Nothing of that is of use here, where pages are links and forms, so it is left out.

/** Next's marks of a page that it could not draw whole: what failed, and what it means to send later. */
type Broken = "failed" | "pending";

export type LightPage = { ok: true; html: string } | { ok: false; reason: Broken };

/**
 * The page without Next's scripts, their preloads, and the comments that only they read. Nothing else is touched. The
 * scripts that stay are our own modules. A page that needs Next's scripts to be whole is refused.
 */
export function lightPage(html: string): LightPage {
  const parts: string[] = [];
  let kept = 0;
  let dropping = 0;
  let reason: Broken | undefined;
  const drop = (from: number, to: number) => {
    parts.push(html.slice(kept, from));
    kept = to;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "html" && attributes["id"] === "__next_error__") reason = "failed";
      if (isLate(name, attributes)) reason = "pending";
      if (name === "script" && !isOurs(attributes)) dropping = parser.startIndex + 1;
      else if (isOfScripts(name, attributes)) drop(parser.startIndex, parser.endIndex + 1);
    },
    onclosetag(name) {
      if (name !== "script" || dropping === 0) return;
      drop(dropping - 1, parser.endIndex + 1);
      dropping = 0;
    },
    oncomment(text) {
      if (text === "$?" || text === "$!") reason = "pending";
      drop(parser.startIndex, parser.endIndex + 1);
    },
  });
  parser.end(html);
  if (reason) return { ok: false, reason };
  return { ok: true, html: parts.join("") + html.slice(kept) };
}

/** What React could not draw in time stands in hidden markup, for a script to move. */
function isLate(name: string, { id = "", hidden }: Attributes): boolean {
  return (name === "template" && /^[BP]:/.test(id)) || (hidden !== undefined && /^S:/.test(id));
}

type Attributes = Readonly<Record<string, string>>;

function isOurs({ type, src = "" }: Attributes): boolean {
  return type === "module" && src.startsWith(elementsPath);
}

function isOfScripts(name: string, { rel, as }: Attributes): boolean {
  return name === "link" && (rel === "modulepreload" || (rel === "preload" && as === "script"));
}
