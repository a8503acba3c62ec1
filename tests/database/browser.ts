// A browser, as Route Handlers see it: it keeps its cookies from one request to the next.

import { findPrincipal } from "@/lib/server/auth/principal";
import { sessionCookie } from "@/lib/server/cookies/host-cookie";
import { startSession } from "@/lib/server/hosted/sessions/sessions";
import type { OwnerId } from "@/lib/server/owners/owner-id";

type Handler = (request: Request, context: undefined) => Promise<Response> | Response;

export type Browser = ReturnType<typeof newBrowser>;

/** `address` is its network address. */
export function newBrowser(cookies: Iterable<readonly [string, string]> = [], address = "") {
  const jar = new Map(cookies);
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function post(handler: Handler, body: BodyInit, type?: string): Promise<Response> {
    const from = { "user-agent": "Firefox", "x-onward-client": address };
    const headers = { ...from, cookie: header(), ...(type && { "content-type": type }) };
    const url = "https://onward.example/?to=%2Fplan";
    const response = await handler(new Request(url, { method: "POST", body, headers }), undefined);
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    return response;
  }

  return {
    jar,
    /** Like a script of the page. */
    async ask(handler: Handler, body: unknown = {}) {
      const response = await post(handler, JSON.stringify(body) ?? "", "application/json");
      return { status: response.status, body: await response.json() };
    },
    /** Like a form of the page. */
    async submit(handler: Handler, fields: Record<string, string> = {}) {
      const response = await post(handler, new URLSearchParams(fields));
      return { status: response.status, to: response.headers.get("Location") };
    },
    /** Its current owner. */
    owner: async () => (await findPrincipal(header()))?.owner,
  };
}

/** A browser in which this owner is signed in. */
export async function browserOf(owner: OwnerId, isProved = false): Promise<Browser> {
  return newBrowser([[sessionCookie, await startSession(owner, { browser: "Firefox", isProved })]]);
}
