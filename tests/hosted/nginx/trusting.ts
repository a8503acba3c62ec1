import type { IncomingMessage } from "node:http";
import { Agent, request } from "node:https";
import { buffer } from "node:stream/consumers";
import type { Ask } from "../person";

/** Like `fetch` without following redirects, but it trusts one more certificate, for which `fetch` has no option. */
export function trusting(certificate: Buffer): Ask {
  const agent = new Agent({ ca: certificate, keepAlive: true });
  return async (url, { method = "GET", headers, body }) => {
    const sent = request(url, { method, agent, headers: Object.fromEntries(new Headers(headers)) });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      sent.once("response", resolve).once("error", reject);
    });
    if (body) sent.setHeader("content-type", "application/x-www-form-urlencoded");
    sent.end(body && String(body));
    const response = await answer;
    const bytes = await buffer(response);
    const head = new Headers();
    for (const [name, values] of Object.entries(response.headersDistinct))
      for (const value of values ?? []) head.append(name, value);
    return new Response(bytes.length > 0 ? new Uint8Array(bytes) : null, {
      status: response.statusCode ?? 0,
      headers: head,
    });
  };
}
