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

/** A file of the person's, kept by no cache on its way. `name` is plain ASCII and quotes nothing. */
export function fileReply(name: string, { bytes, type }: { bytes: BodyInit; type: string }): Response {
  const place = openedInPlace.test(name) ? "inline" : "attachment";
  const headers = { "Content-Type": type, "Content-Disposition": `${place}; filename="${name}"` };
  return new Response(bytes, { headers: { ...privately, ...headers } });
}
