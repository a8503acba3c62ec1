import "server-only";
import type { ActionItem } from "../../plan/item";
import { readShareContent, type Share } from "../../shares/share";
import type { Entries } from "../../walkthroughs/walkthrough";
import { decodeAs, type Place } from "../crypto/codec";
import { type LeftOut, readEach } from "../crypto/read-rows";
import { itemFrom } from "../plan/repository";
import { entriesFrom } from "../walkthroughs/entry-row";

/** A share as the database holds it. */
type ShareRow = {
  id: string;
  ownerId: string;
  walkthroughId: string;
  content: Uint8Array<ArrayBuffer>;
  createdAt: Date;
  endsAt: Date;
  revokedAt: Date | null;
  views: number;
  lastViewedAt: Date | null;
};

export function sharePlace(owner: string, row: string): Place {
  return { owner, table: "Share", row, column: "content" };
}

export function shareFrom({ ownerId, content, revokedAt, lastViewedAt, ...row }: ShareRow): Share {
  const { id, walkthroughId, createdAt, endsAt, views } = row;
  return {
    ...decodeAs(content, sharePlace(ownerId, id), readShareContent),
    id,
    walkthroughId,
    createdAt,
    endsAt,
    revokedAt: revokedAt ?? undefined,
    views,
    lastViewedAt: lastViewedAt ?? undefined,
  };
}

/** A share with all that its page is made from. What of it may be shown is for `lib/shares` to say. */
export type SharedWalkthrough = {
  share: Share;
  ownerId: string;
  entries: Entries;
  items: ActionItem[];
  /** What can't be opened of it is left out. */
  leftOut: LeftOut;
};

/** What to read with a share to have the whole. */
export const withWalkthrough = {
  walkthrough: { include: { entries: true, actionItems: { orderBy: { position: "asc" } } } },
} as const;

type WholeRow = ShareRow & {
  walkthrough: { entries: Parameters<typeof entriesFrom>[0]; actionItems: Parameters<typeof itemFrom>[0][] };
};

export function wholeFrom(row: WholeRow): SharedWalkthrough {
  const { entries, actionItems } = row.walkthrough;
  const leftOut = { rows: 0 };
  return {
    share: shareFrom(row),
    ownerId: row.ownerId,
    entries: entriesFrom(entries, leftOut),
    items: readEach(actionItems, itemFrom, leftOut),
    leftOut,
  };
}
