// Somebody on a host, as their browser without JavaScript would send requests: with its cookies, and each time from
// another address, so that no limit by address applies.
import { randomInt, randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";

export type SentFields = Readonly<Record<string, string>>;
type Body = URLSearchParams | FormData;

export type Person = {
  url: string;
  /** The `Cookie` header that their browser sends now. */
  cookie: () => string;
  /** Sends a request, stores the response's cookies, and follows no redirect. */
  send: (method: string, path: string, body?: Body | SentFields, headers?: SentFields) => Promise<Response>;
};

export type Ask = (url: string, init: RequestInit) => Promise<Response>;

/** Somebody whose browser was never here, or has these cookies from before. */
export function newPerson(url: string, ask: Ask = fetch, cookies = ""): Person {
  const jar = new Map(cookies.split("; ").filter(Boolean).map(pair));
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  return {
    url,
    cookie,
    async send(method, path, body, more = {}) {
      const address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
      // This gets through only without a proxy in front.
      const without = { "x-onward-client": address };
      const headers = { origin: url, cookie: cookie(), "x-forwarded-for": address, ...without, ...more };
      const isBody = body instanceof URLSearchParams || body instanceof FormData;
      const response = await ask(url + path, {
        method,
        redirect: "manual",
        headers,
        ...(body && { body: isBody ? body : new URLSearchParams(body) }),
      });
      for (const line of response.headers.getSetCookie()) takeCookie(jar, line);
      return response;
    },
  };
}

function pair(text: string): [string, string] {
  const at = text.indexOf("=");
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Handles a `Set-Cookie` header like a browser. */
export function takeCookie(jar: Map<string, string>, line: string): void {
  const [name, value] = pair(line.split(";", 1)[0] ?? "");
  if (/; Max-Age=0(;|$)/.test(line)) jar.delete(name);
  else jar.set(name, value);
}

/** Somebody who pressed "Begin" and has saved nothing. */
export async function visitor(url: string): Promise<Person> {
  const person = newPerson(url);
  await mustSend(person, "POST", routes.beginHere(), {});
  return person;
}

export type Owner = Person & { walkthrough: string };

/** Somebody without an account who has saved the start of one walkthrough. */
export async function anonymousOwner(url: string, role = "Editor"): Promise<Owner> {
  const person = await visitor(url);
  const walkthrough = randomUUID();
  const hidden = { revision: "0", writer: randomUUID(), asked: "role" };
  await mustSend(person, "POST", routes.save(walkthrough, "start"), { ...hidden, role });
  return { ...person, walkthrough };
}

/** Sends a form that has to be accepted. */
export async function mustSend(
  person: Person,
  method: "POST" | "PUT",
  path: string,
  fields: SentFields,
): Promise<Response> {
  const response = await person.send(method, path, fields);
  await response.arrayBuffer();
  if (response.status !== (method === "PUT" ? 200 : 303))
    throw new Error(`${method} ${path} was answered with ${response.status}`);
  return response;
}
