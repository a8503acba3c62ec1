// A read-only link to chosen parts of one walkthrough, with an end date, revocable.
import { z } from "zod";

/** What a share may reveal beyond facts; neither by default. */
export type Allowed = { feelings: boolean; names: boolean };

/** What the person chose; stored as one sealed value. */
export type ShareContent = Allowed & {
  /** `start`, `interview`, the slugs of stages, `plan`. */
  parts: string[];
  /** What they would like from whoever reads it. */
  wish?: string;
  /** The last day on which the link opens, a civil date in the person's time zone. */
  endsOn: string;
};

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

const shareContent = z.strictObject({
  parts: z.array(z.string()),
  feelings: z.boolean(),
  names: z.boolean(),
  wish: z.string().exactOptional(),
  endsOn: z.string(),
});

/** Parses the stored content of a share; throws, without quoting it, if it is invalid. */
export function readShareContent(stored: unknown): ShareContent {
  const parsed = shareContent.safeParse(stored);
  if (!parsed.success) throw new Error("A share does not hold what a share should.");
  return parsed.data;
}

export type ShareState = "open" | "expired" | "revoked";

/** The end is exclusive: a link is open before that instant. */
export function shareState(
  { endsAt, revokedAt }: Pick<Share, "endsAt" | "revokedAt">,
  now: Date,
): ShareState {
  if (revokedAt) return "revoked";
  return endsAt > now ? "open" : "expired";
}
