import "server-only";
import type { ActionItem } from "../../plan/item";
import { readShareContent, type Share } from "../../shares/share";
import type { Entries } from "../../walkthroughs/walkthrough";
import { decodeAs, type Place } from "../crypto/codec";
import { readEach, type Skipped } from "../crypto/skipped-rows";
import type { RowOf } from "../db/client";
import { itemFromRow } from "../plan/repository";
import { entriesFrom } from "../walkthroughs/entry-row";

export function sharePlace(owner: string, row: string): Place {
  return { owner, table: "Share", row, column: "content" };
}

export function shareFromRow({ ownerId, content, revokedAt, lastViewedAt, ...row }: RowOf<"Share">): Share {
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

type WholeRow = RowOf<"Share"> & {
  walkthrough: { entries: RowOf<"Entry">[]; actionItems: RowOf<"ActionItem">[] };
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
