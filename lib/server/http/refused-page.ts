import "server-only";
import { routes } from "../../routes";

// When a posted form can't be saved, its text must not be gone with the page. The answer is a page of
// its own that shows every word that was sent, ready to copy, and offers to send it again.

export type Refusal = {
  status: 400 | 401 | 404 | 409 | 413 | 422 | 429 | 503;
  /** Defaults to saying that what was sent is not saved yet. */
  title?: string;
  /** One or two plain sentences: what happened, and what holds. */
  message: string;
  /** Where the way back leads. */
  back: string;
  /** What was sent; without it there is nothing to show or to send again. */
  form?: URLSearchParams;
  /** Where one signs in, for somebody who has to do that first. */
  signIn?: string;
  /** Where to send it again, and what to change in it first. */
  again?: { action: string; label: string; changes?: Record<string, string> };
};

/** For a form that would change what is damaged where it is stored: sending it again is of no use. */
export const unreadable = {
  status: 422,
  title: "This is not saved",
  message:
    "What is stored in its place is damaged and can't be read, so it is left as it is. Copy what you wrote to keep it. A backup from before may have the rest.",
} as const satisfies Pick<Refusal, "status" | "title" | "message">;

/** Names that the app gave its own hidden fields and buttons: sent again, not shown. */
const ownName =
  /^(owner|kept|choice|to|revision|writer|sequence|asked|intent|id|new|item|earlier|rows|promote|add|keep|.*\.(id|offered)|(was|keep|drop)\..*)$/;

/** A form with one of these is typed anew: no page shows a password, or holds one to send it again. */
const secrets = ["password", "current"] as const;

export function refusedPage(refusal: Refusal): Response {
  const { status, title = "This is not saved yet", message, back, signIn } = refusal;
  const isSecret = secrets.some((name) => refusal.form?.has(name));
  const { form, again } = isSecret ? {} : refusal;
  const fields = [...(form ?? [])];
  const texts = fields.filter(
    ([name, value]) => !ownName.test(name) && value.trim() !== "" && value.length > 2,
  );
  const body = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} - Onward</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<header><a href="/">Onward</a><a href="/help" target="_blank" rel="noopener"><span>Get help now<span class="away"> (opens in a new tab)</span></span></a></header>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(message)}</p>
${signIn ? `<p><a href="${escapeHtml(signIn)}" target="_blank" rel="noopener">Sign in (opens in a new tab)</a></p>` : ""}
${texts.length > 0 ? `<h2>What you wrote</h2>\n${texts.map(textBlock).join("\n")}` : ""}
${again ? againForm(fields, again) : ""}
<p><a href="${escapeHtml(back)}">Go back</a></p>
</main>
</body>
</html>
`;
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-store" };
  return new Response(body, { status, headers });
}

/** The page of what is not here, for addresses that do not answer with a page of Next's. */
export function missingPage(form?: URLSearchParams): Response {
  return refusedPage({
    status: 404,
    title: "This is not here",
    message: "The address may be mistyped, or what was here was deleted in another window.",
    back: routes.home(),
    ...(form && { form }),
  });
}

function textBlock([, value]: [string, string]): string {
  return `<blockquote dir="auto">${escapeHtml(value)}</blockquote>`;
}

function againForm(fields: readonly [string, string][], again: NonNullable<Refusal["again"]>): string {
  const sent = fields.map(([name, value]): [string, string] => [name, again.changes?.[name] ?? value]);
  // A line feed straight after <textarea> is dropped by browsers, so one more is put there.
  const inputs = sent.map(
    ([name, value]) => `<textarea name="${escapeHtml(name)}" hidden>\n${escapeHtml(value)}</textarea>`,
  );
  const action = escapeHtml(again.action);
  return `<form method="post" action="${action}">${inputs.join("")}<button>${escapeHtml(again.label)}</button></form>`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
