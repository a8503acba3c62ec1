import "server-only";

const privately = { "Cache-Control": "private, no-store" } as const;

/** After a POST: go and read the page there. A path, so that it holds behind any proxy. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { ...privately, Location: path } });
}

export function json(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: privately });
}

/** What a browser shows, or hands to the calendar, better than a folder of downloads does. */
const openedInPlace = /\.(pdf|ics)$/;

/** A file of the person's, kept by no cache on its way. */
export function fileReply(name: string, { bytes, type }: { bytes: BodyInit; type: string }): Response {
  const place = openedInPlace.test(name) ? "inline" : "attachment";
  const headers = { "Content-Type": type, "Content-Disposition": `${place}; ${named(name)}` };
  return new Response(bytes, { headers: { ...privately, ...headers } });
}

/** By RFC 6266: in ASCII for whoever reads no more than that, and whole. */
function named(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/[^ -~]|["\\%]/g, "")
    .replace(/ {2,}/g, " ");
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `filename="${ascii}"${ascii === name ? "" : `; filename*=UTF-8''${whole}`}`;
}
