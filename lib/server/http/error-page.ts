import "server-only";
import { isControlField, isRowTick, secretFields } from "../../forms/control-fields";
import { routes } from "../../routes";

// When a posted form cannot be saved, its text must not be lost. The response is a page that shows every word that
// was sent, ready to copy, and offers to send it again.

export type Refusal = {
  status: 400 | 401 | 404 | 409 | 413 | 422 | 429 | 503;
  /** By default it says that what was sent is not saved yet. */
  title?: string;
  /** One or two plain sentences: what happened, and what still holds. */
  message: string;
  /** Where the link back leads. */
  back: string;
  /** What was sent; without it there is nothing to show or to send again. */
  form?: URLSearchParams;
  /** Fields with a selection, not words. */
  picked?: readonly string[] | undefined;
  /** For somebody who has to sign in first: where, and the link's text. */
  wayIn?: { to: string; label: string };
  /** Where to send it again, and what to change in it first. */
  again?: { action: string; label: string; changes?: Record<string, string> };
};

/**
 * The most characters that the page gives back, several times the longest step. Each is escaped and written twice, so
 * 4 MB from anybody would become a page of 50 MB.
 */
export const mostGivenBack = 1_000_000;

export function errorPage(refusal: Refusal): Response {
  const { status, title = "This is not saved yet", message, back, wayIn } = refusal;
  const isSecret = secretFields.some((name) => refusal.form?.has(name));
  const fields = isSecret ? [] : [...(refusal.form ?? [])];
  const isTooMuch =
    fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > mostGivenBack;
  // Part of it, sent again, would overwrite all of it.
  const again = isSecret || isTooMuch ? undefined : refusal.again;
  const texts = textsIn(fields.filter(([name]) => !refusal.picked?.includes(name)));
  const body = plainPage(
    title,
    `<p>${escapeHtml(message)}</p>
${wayIn ? `<p><a href="${escapeHtml(wayIn.to)}" target="_blank" rel="noopener">${escapeHtml(wayIn.label)} (opens in a new tab)</a></p>` : ""}
${isTooMuch ? `<p>${tooMuch}</p>` : ""}
${texts.length > 0 ? `<h2>What you wrote</h2>\n${texts.map(textBlock).join("\n")}` : ""}
${again ? againForm(fields, again) : ""}
<p><a href="${escapeHtml(back)}">Go back</a></p>`,
  );
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-store" };
  return new Response(body, { status, headers });
}

/** The "not found" page for addresses that are not answered by Next. */
export function missingPage(form?: URLSearchParams): Response {
  return errorPage({
    status: 404,
    title: "This is not here",
    message: "The address may be mistyped, or what was here was deleted in another window.",
    back: routes.home(),
    ...(form && { form }),
  });
}

const tooMuch =
  "It is more than this page can hold, so here is its beginning. Go back to where you wrote it: your browser may still have the rest.";

/** What the person wrote, even one or two characters: a name can be that short. */
function textsIn(fields: readonly (readonly [string, string])[]): string[] {
  let room = mostGivenBack;
  return fields.flatMap(([name, value]) => {
    if (room <= 0 || isControlField(name) || isRowTick(name) || value.trim() === "") return [];
    const text = value.slice(0, room);
    room -= text.length;
    return [text];
  });
}

/** A page made without React. */
function plainPage(title: string, main: string): string {
  return `<!DOCTYPE html>
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
${main}
</main>
</body>
</html>
`;
}

/** Instead of a page that could not be rendered. */
export function failedPage(): string {
  return plainPage(
    "This page can’t be shown right now",
    `<p>Something here did not work. Everything that was saved is still there.</p>
<p><a href="">Try this page again</a></p>
<p><a href="${routes.home()}">Home</a></p>`,
  );
}

/** For somebody who opens an address that a form posts to, as a phone does when it restores a page. */
export function writeOnlyPage(): string {
  return plainPage(
    "This page can’t be opened by its address",
    `<p>It belongs to something you pressed. Opening it now has changed nothing, and what was saved is still there.</p>
<p><a href="${routes.home()}">Home</a></p>`,
  );
}

/** For somebody who opens an address that the gateway lets nobody open. */
export function refusedPage(message: string): string {
  return plainPage(
    "This can’t be opened",
    `<p>${escapeHtml(message)}</p>
<p><a href="${routes.home()}">Home</a></p>`,
  );
}

function textBlock(value: string): string {
  return `<blockquote dir="auto">${escapeHtml(value)}</blockquote>`;
}

function againForm(fields: readonly [string, string][], again: NonNullable<Refusal["again"]>): string {
  const sent = fields.map(([name, value]): [string, string] => [name, again.changes?.[name] ?? value]);
  // Browsers drop a line feed directly after <textarea>, so one is added.
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
