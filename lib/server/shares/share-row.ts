import "server-only";
import type { ActionItem } from "../../plan/item";
import { readShareContent, type Share } from "../../shares/share";
import type { Entries } from "../../walkthroughs/walkthrough";
import { decodeAs, type Place } from "../crypto/codec";
import { readEach, type Skipped } from "../crypto/skipped-rows";
import { itemFromRow } from "../plan/repository";
import { entriesFrom } from "../walkthroughs/entry-row";

/** A share as stored. */
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

export function shareFromRow({ ownerId, content, revokedAt, lastViewedAt, ...row }: ShareRow): Share {
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

/** A share with everything that its page is made from. `lib/shares` decides what may be shown. */
export type SharedWalkthrough = {
  share: Share;
  ownerId: string;
  entries: Entries;
  items: ActionItem[];
  /** Rows that cannot be opened are left out. */
  skipped: Skipped;
};

/** What to load with a share. */
export const withWalkthrough = {
  walkthrough: { include: { entries: true, actionItems: { orderBy: { position: "asc" } } } },
} as const;

type WholeRow = ShareRow & {
  walkthrough: {
    entries: Parameters<typeof entriesFrom>[0];
    actionItems: Parameters<typeof itemFromRow>[0][];
  };
};

export function wholeFrom(row: WholeRow): SharedWalkthrough {
  const { entries, actionItems } = row.walkthrough;
  const skipped = { rows: 0 };
  return {
    share: shareFromRow(row),
    ownerId: row.ownerId,
    entries: entriesFrom(entries, skipped),
    items: readEach(actionItems, itemFromRow, skipped),
    skipped,
  };
}
