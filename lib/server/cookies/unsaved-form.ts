// The content of a form that could not be saved. Its page reads it from a sealed cookie, shows it again, and says
// what is wrong.
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import type { Answers, Fields } from "../../forms/field";
import { storableSchema } from "../../forms/schema";
import { withCheck } from "../../routes";
import { seeOther } from "../http/reply";
import type { OwnerId } from "../owners/owner-id";
import { withConfirmedDraft } from "./confirmed-draft";
import { cookieName, ownCookie } from "./own-cookie";
import { longestSealed, open, seal, sealedForMs } from "./sealed-cookie";

export const unsavedName = "unsaved";
/** Of one form of one owner. */
const purpose = (owner: OwnerId, page: string) => `unsaved form of ${owner} on ${page}`;

export type UnsavedForm = {
  answers: Answers;
  /** The writer that the page continues, so that the browser keeps its own copy until the form is saved. */
  writer?: string | undefined;
};

const stored = z.strictObject({ answers: z.unknown(), writer: z.string().exactOptional() });

/** Redirects to the form's page, which shows it as it was sent; undefined if it is too long for a cookie. */
export function backToForm(owner: OwnerId, page: string, unsaved: UnsavedForm): Response | undefined {
  const sealed = seal(purpose(owner, page), unsaved);
  if (sealed.length > longestSealed) return undefined;
  const response = seeOther(withCheck(page));
  response.headers.append("Set-Cookie", ownCookie(unsavedName, sealed, { seconds: sealedForMs / 1000 }));
  return response;
}

/** The form is saved: deletes the cookie. */
export function withoutUnsaved(response: Response): Response {
  response.headers.append("Set-Cookie", ownCookie(unsavedName, "", { seconds: 0 }));
  return response;
}

/** The same, and deletes the browser's own copy too. */
export function seeSaved(path: string, form: URLSearchParams): Response {
  return withConfirmedDraft(withoutUnsaved(seeOther(path)), form.get("writer"));
}

/** What this page's form said, if the page is asked to say what is wrong. */
export async function unsavedForm(
  owner: OwnerId,
  page: string,
  fields: Fields,
  searchParams: Promise<Readonly<Record<string, unknown>>>,
): Promise<UnsavedForm | undefined> {
  if (!("check" in (await searchParams))) return undefined;
  const sealed = (await cookies()).get(cookieName(unsavedName))?.value;
  const read = stored.safeParse(open(purpose(owner, page), sealed)).data;
  const answers = storableSchema(fields).safeParse(read?.answers).data;
  return read && answers && { ...read, answers };
}
