// A browser of a host whose requests go to the handlers without a server in between.
import { randomUUID } from "node:crypto";
import { findPrincipal } from "@/lib/server/auth/principal";
import { withOwner } from "@/lib/server/auth/with-owner";
import { newVisitorCookie } from "@/lib/server/cookies/visitor";
import { postNewEvidence } from "@/lib/server/evidence/routes";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { postNewItem } from "@/lib/server/plan/routes";
import { putStep } from "@/lib/server/stages/routes";
import { takeCookie } from "../hosted/person";

type Fields = Readonly<Record<string, string>>;

/** A response as its page reads it. */
export type Seen = { status: number; location: string | null; text: string };

export type WritingBrowser = {
  cookie: () => string;
  /** Who is asking from here now. */
  owner: () => Promise<OwnerId | undefined>;
  /** What a page rendered now says about its owner. */
  tag: () => Promise<string>;
  take: (response: Response) => Promise<Seen>;
  autosave: (walkthrough: string, step: OpenedStep, fields: Fields) => Promise<Seen>;
  addItem: (walkthrough: string, fields: Fields) => Promise<Seen>;
  addEvidence: (fields: Fields) => Promise<Seen>;
};

/** An open form of one step. */
export type OpenedStep = { key: string; writer: string; sequence: number };

export const opened = (key: string): OpenedStep => ({ key, writer: randomUUID(), sequence: 0 });

const url = "https://onward.example/anywhere";

/** As the gateway records it. */
const addressHeader = "x-onward-client";

/** A form as a browser posts it, each from an address of its own. */
export function formRequest(cookie: string, fields: Fields, method = "POST"): Request {
  return new Request(url, {
    method,
    headers: { cookie, [addressHeader]: randomUUID() },
    body: new URLSearchParams(fields),
  });
}

/** The browser of somebody who pressed "Begin". `lag` is the delay between identifying the person and answering. */
export async function beginBrowser(lag = () => Promise.resolve()): Promise<WritingBrowser> {
  const jar = new Map<string, string>();
  takeCookie(jar, newVisitorCookie());
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const owner = async () => (await findPrincipal(cookie()))?.owner;

  async function take(response: Response): Promise<Seen> {
    for (const line of response.headers.getSetCookie()) takeCookie(jar, line);
    return {
      status: response.status,
      location: response.headers.get("Location"),
      text: await response.text(),
    };
  }

  const put = withOwner<{ walkthrough: string; key: string }>(async ({ owner, form, params }) => {
    await lag();
    return await putStep(owner, form, params.walkthrough, params.key);
  });
  const postItem = withOwner<string>(async ({ owner, form, params }) => {
    await lag();
    return await postNewItem(owner, form, params);
  });
  const postEvidence = withOwner(async ({ owner, form }) => {
    await lag();
    return await postNewEvidence(owner, form);
  });
  return {
    cookie,
    owner,
    async tag() {
      const now = await owner();
      return (now && ownerTag(now)) ?? "";
    },
    take,
    async autosave(walkthrough, step, fields) {
      const { key, writer } = step;
      const sequence = String(++step.sequence);
      const asked = Object.keys(fields)
        .filter((name) => name !== "owner")
        .join(" ");
      const form = { revision: "0", writer, sequence, asked, ...fields };
      return take(
        await put(formRequest(cookie(), form, "PUT"), { params: Promise.resolve({ walkthrough, key }) }),
      );
    },
    addItem: async (walkthrough, fields) =>
      take(await postItem(formRequest(cookie(), fields), { params: Promise.resolve(walkthrough) })),
    addEvidence: async (fields) => take(await postEvidence(formRequest(cookie(), fields), undefined)),
  };
}
