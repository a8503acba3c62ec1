import "server-only";

const privately = { "Cache-Control": "private, no-store" } as const;

/** After a POST: redirects to a page. A path, so that it works behind any proxy. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { ...privately, Location: path } });
}

export function json(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: privately });
}

/** Types that a browser displays, or hands to the calendar, rather than downloads. */
const openedInPlace = /\.(pdf|ics)$/;

/** A file of the person's, which no cache may store. */
export function fileReply(name: string, { bytes, type }: { bytes: BodyInit; type: string }): Response {
  const place = openedInPlace.test(name) ? "inline" : "attachment";
  const headers = { "Content-Type": type, "Content-Disposition": `${place}; ${named(name)}` };
  return new Response(bytes, { headers: { ...privately, ...headers } });
}

/** RFC 6266: in ASCII for clients that read no more than that, and in full. */
function named(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/[^ -~]|["\\%]/g, "")
    .replace(/ {2,}/g, " ");
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `filename="${ascii}"${ascii === name ? "" : `; filename*=UTF-8''${whole}`}`;
}
