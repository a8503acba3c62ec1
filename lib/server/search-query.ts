import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import type { Query } from "../search/search";
import { open, seal, sealedForMs } from "./sealed-cookie";

// What somebody looks for is as private as what they wrote. It is posted, and the page that follows reads it
// from a cookie that only this server can open: no address and no log has it.

export const searchName = "search";
const purpose = "search of walkthroughs";
const attributes = "Path=/walkthroughs; HttpOnly; SameSite=Lax";

const optional = z
  .string()
  .max(40)
  .transform((text) => text || undefined)
  .optional();

const searchForm = z.object({
  words: z.string().max(300).default(""),
  stage: optional,
  reached: optional,
  year: z.coerce.number().int().min(1900).max(9999).optional().catch(undefined),
});

/** Reads a posted search; undefined if it is none. */
export function readQuery(form: URLSearchParams): Query | undefined {
  const read = searchForm.safeParse(Object.fromEntries([...form].filter(([, value]) => value !== "")));
  if (!read.success) return undefined;
  const { words, stage, reached, year } = read.data;
  const query = {
    words,
    ...(stage !== undefined && { stage }),
    ...(reached !== undefined && { reached }),
    ...(year !== undefined && { year }),
  };
  return query;
}

/** The value of a `Set-Cookie` header that keeps a search for a few minutes, or ends it. */
export function searchCookie(query: Query | undefined): string {
  return query
    ? `${searchName}=${seal(purpose, query)}; ${attributes}; Max-Age=${sealedForMs / 1000}`
    : `${searchName}=; ${attributes}; Max-Age=0`;
}

/** What is being looked for now; undefined without a search. */
export async function currentQuery(): Promise<Query | undefined> {
  return open(purpose, (await cookies()).get(searchName)?.value) as Query | undefined;
}
