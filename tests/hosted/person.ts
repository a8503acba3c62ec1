// Somebody on a host, as their browser without JavaScript would ask: with its cookies, from an address of their own.
import { randomInt, randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";

export type Fields = Readonly<Record<string, string>>;
export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";

export type Person = {
  url: string;
  /** The `Cookie` header that their browser sends now. */
  cookie: () => string;
  /** Asks, takes the cookies of the answer, and follows no redirect. */
  send: (method: Method, path: string, fields?: Fields, headers?: Fields) => Promise<Response>;
};

export type Ask = (url: string, init: RequestInit) => Promise<Response>;

/** Somebody whose browser was never here. */
export function newPerson(url: string, ask: Ask = fetch): Person {
  const jar = new Map<string, string>();
  const address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  return {
    url,
    cookie,
    async send(method, path, fields, headers = {}) {
      const response = await ask(url + path, {
        method,
        redirect: "manual",
        headers: { origin: url, cookie: cookie(), "x-forwarded-for": address, ...headers },
        ...(fields && { body: new URLSearchParams(fields) }),
      });
      for (const line of response.headers.getSetCookie()) takeCookie(jar, line);
      return response;
    },
  };
}

/** Does with a `Set-Cookie` header what a browser does. */
export function takeCookie(jar: Map<string, string>, line: string): void {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/; Max-Age=0(;|$)/.test(line)) jar.delete(name);
  else jar.set(name, value);
}

/** Somebody who pressed "Begin" and has saved nothing. */
export async function visitor(url: string): Promise<Person> {
  const person = newPerson(url);
  await mustSend(person, "POST", routes.beginHere(), {});
  return person;
}

/** Somebody without an account who has saved the start of one walkthrough. */
export async function anonymousOwner(
  url: string,
  role = "Editor",
): Promise<Person & { walkthrough: string }> {
  const person = await visitor(url);
  const walkthrough = randomUUID();
  const hidden = { revision: "0", writer: randomUUID(), asked: "role" };
  await mustSend(person, "POST", routes.save(walkthrough, "start"), { ...hidden, role });
  return { ...person, walkthrough };
}

/** Sends a form that has to be taken. */
async function mustSend(
  person: Person,
  method: "POST" | "PUT",
  path: string,
  fields: Fields,
): Promise<Response> {
  const response = await person.send(method, path, fields);
  await response.arrayBuffer();
  if (response.status !== (method === "PUT" ? 200 : 303))
    throw new Error(`${method} ${path} was answered with ${response.status}`);
  return response;
}
