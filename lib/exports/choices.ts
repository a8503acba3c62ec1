// What a person picks for a document: which stages, what is left out, and the paper.
import { z } from "zod";
import { fail, ok, type Result } from "../result";
import type { WalkthroughSource } from "./source";

const papers = { a4: "A4", letter: "Letter" } as const;

export type Paper = keyof typeof papers;

export type DocumentChoices = {
  /** Slugs of the stages that are in it. */
  stages: readonly string[];
  feelings: boolean;
  /** The rejection message, and what else was kept out of sight. */
  message: boolean;
  paper: Paper;
};

export const paperOptions = Object.entries(papers).map(([value, label]) => ({ value, label }));

/** What is in a document before anybody chooses: every stage, and nothing that was kept out of sight. */
export function firstChoices(
  { stages, timeZone }: Pick<WalkthroughSource, "stages" | "timeZone">,
  feelings: boolean,
): DocumentChoices {
  return { stages: stages.map(({ slug }) => slug), feelings, message: false, paper: paperIn(timeZone) };
}

const yes = z.literal("yes").exactOptional();

/**
 * Reads the form of a document. An empty query is the first choice; in a form that was sent (`chosen`), a box
 * without a tick is a no. Anything else than the form can send is refused.
 */
export function readChoices(
  query: URLSearchParams,
  first: DocumentChoices,
): Result<DocumentChoices, { kind: "invalid" }> {
  if (query.size === 0) return ok(first);
  const sent = Object.fromEntries(
    Array.from(new Set(query.keys()), (name) => {
      const values = query.getAll(name);
      return [name, name === "stages" || values.length > 1 ? values : values[0]];
    }),
  );
  const form = z.strictObject({
    chosen: z.literal("yes"),
    stages: z.array(z.enum(first.stages)).default([]),
    feelings: yes,
    message: yes,
    paper: z.enum(["a4", "letter"]),
  });
  const parsed = form.safeParse(sent);
  if (!parsed.success) return fail({ kind: "invalid" });
  const { stages, feelings, message, paper } = parsed.data;
  return ok({ stages, feelings: feelings === "yes", message: message === "yes", paper });
}

// Where paper is measured in inches (Unicode CLDR, territories whose paper size is US-Letter).
const letterRegions = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" ");

/** The paper that is sold where this IANA time zone is. */
function paperIn(timeZone: string): Paper {
  const { timeZone: zone } = new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions();
  return letterRegions.some((region) => zonesOf(region).includes(zone)) ? "letter" : "a4";
}

// A getter up to Node 22, a method after it; TypeScript knows neither.
type Zoned = Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] };

function zonesOf(region: string): string[] {
  const locale: Zoned = new Intl.Locale("und", { region });
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
