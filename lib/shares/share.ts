// A read-only link to chosen parts of one walkthrough, with an end date, revocable.
import { z } from "zod";
import { readerOf } from "../stored";

/** What a share may reveal beyond facts; neither by default. */
export type Allowed = { feelings: boolean; names: boolean };

const shareContent = z.strictObject({
  /** `start`, `interview`, the slugs of stages, `plan`. */
  parts: z.array(z.string()),
  feelings: z.boolean(),
  names: z.boolean(),
  /** What they would like from whoever reads it. */
  wish: z.string().exactOptional(),
  /** The last day on which the link opens, a civil date in the person's time zone. */
  endsOn: z.string(),
});

/** What the person chose; stored as one sealed value. */
export type ShareContent = z.infer<typeof shareContent>;

/** A share as its owner sees it. */
export type Share = ShareContent & {
  id: string;
  walkthroughId: string;
  createdAt: Date;
  endsAt: Date;
  revokedAt: Date | undefined;
  views: number;
  lastViewedAt: Date | undefined;
};

export const readShareContent = readerOf(shareContent, "A share");

export type ShareState = "open" | "expired" | "revoked";

/** The end is exclusive: a link is open before that instant. */
export function shareState(
  { endsAt, revokedAt }: Pick<Share, "endsAt" | "revokedAt">,
  now: Date,
): ShareState {
  if (revokedAt) return "revoked";
  return endsAt > now ? "open" : "expired";
}
