import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import type { Query } from "../../search/search";
import { strictly } from "../http/strict-form";
import type { OwnerId } from "../owners/owner-id";
import { cookieName, ownCookie } from "./own-cookie";
import { open, seal, sealedForMs } from "./sealed-cookie";

// A search is as private as what was written. It is posted, and the next page reads it from a sealed cookie, so it
// appears in no URL and no log.

export const searchName = "search";
/** Per owner: the next person who signs in here must not read it. */
const purpose = (owner: OwnerId) => `search of walkthroughs of ${owner}`;

const optional = z
  .string()
  .max(40)
  .transform((text) => text || undefined)
  .optional();

const searchForm = {
  words: z.string().max(300).default(""),
  stage: optional,
  reached: optional,
  year: z.coerce.number().int().min(1900).max(9999).optional().catch(undefined),
  /** Ends the search that the form shows. */
  intent: z.literal("clear").optional(),
};

/** Reads a posted search; undefined if it is invalid. */
export function readQuery(form: URLSearchParams): Query | undefined {
  const filled = new URLSearchParams([...form].filter(([, value]) => value !== ""));
  const read = strictly(filled, searchForm);
  if (!read) return undefined;
  const { words, stage, reached, year } = read;
  const query = {
    words,
    ...(stage !== undefined && { stage }),
    ...(reached !== undefined && { reached }),
    ...(year !== undefined && { year }),
  };
  return query;
}

/** The value of a `Set-Cookie` header that stores a search for a few minutes, or ends it. */
export function searchCookie(owner: OwnerId, query: Query | undefined): string {
  const [value, seconds] = query ? [seal(purpose(owner), query), sealedForMs / 1000] : ["", 0];
  return ownCookie(searchName, value, { seconds, sameSite: "Lax" });
}

/** The current search; undefined if there is none. */
export async function currentQuery(owner: OwnerId): Promise<Query | undefined> {
  return open(purpose(owner), (await cookies()).get(cookieName(searchName))?.value) as Query | undefined;
}
