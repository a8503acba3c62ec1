import "server-only";

const privately = { "Cache-Control": "private, no-store" } as const;

/** After a POST: go and read the page there. A path, so that it holds behind any proxy. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { ...privately, Location: path } });
}

export function json(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: privately });
}
