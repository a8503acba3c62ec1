// What a browser sends to the forms, and what a person would read afterwards.
import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";

export type FormFields = Readonly<Record<string, string>>;
export type Reply = { status: number; text: string };

type Method = "GET" | "POST" | "PUT";
/** A custom way to send requests, with cookies for instance. */
export type FormSender = (method: Method, path: string, fields?: FormFields) => Promise<Reply | undefined>;
/** The target: an Onward at this address, or such a way to reach it. */
export type To = string | FormSender;

/** `undefined` if there was no response: refused, aborted, or too late. */
export async function send(
  to: To,
  method: Method,
  path: string,
  fields?: FormFields,
): Promise<Reply | undefined> {
  if (typeof to === "function") return await to(method, path, fields);
  try {
    const response = await fetch(to + path, {
      method,
      headers: { origin: to },
      redirect: "manual",
      ...(fields && { body: new URLSearchParams(fields) }),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return undefined;
  }
}

export async function read(to: To, path: string): Promise<Reply> {
  const reply = await send(to, "GET", path);
  if (!reply) throw new Error(`GET ${path} has no answer`);
  return reply;
}

/** An open form of one step in which somebody keeps typing. */
export type OpenForm = {
  path: string;
  /** What it sends with its next save. */
  next(text: string): FormFields;
};

/** `key` and `name`: the step, and its one question that is answered here. */
export function openForm(walkthrough: string, key: string, name: string, revision = 0): OpenForm {
  const hidden = { revision: String(revision), writer: randomUUID(), asked: name };
  let sequence = 0;
  return {
    path: routes.save(walkthrough, key),
    next: (text) => ({ ...hidden, sequence: String(++sequence), [name]: text }),
  };
}

/** Begins a walkthrough, and returns its id. */
export async function beginWalkthrough(to: To): Promise<string> {
  const id = randomUUID();
  const form = openForm(id, "start", "role");
  const reply = await send(to, "PUT", form.path, form.next("Editor"));
  if (reply?.status !== 200) throw new Error(`A walkthrough was answered with ${reply?.status}`);
  return id;
}
