// What a person picks for a document: stages, what is left out, and the paper size.
import { z } from "zod";
import { fail, ok, type Result } from "../result";
import type { WalkthroughSource } from "./source";

const papers = { a4: "A4", letter: "Letter" } as const;

export type Paper = keyof typeof papers;

export type DocumentChoices = {
  /** Slugs of the included stages. */
  stages: readonly string[];
  feelings: boolean;
  /** The rejection message, and anything else that was kept out of sight. */
  message: boolean;
  paper: Paper;
};

export const paperOptions = Object.entries(papers).map(([value, label]) => ({ value, label }));

/** The initial choice: every stage, and nothing that was kept out of sight. */
export function firstChoices(
  { stages, timeZone }: Pick<WalkthroughSource, "stages" | "timeZone">,
  feelings: boolean,
): DocumentChoices {
  return { stages: stages.map(({ slug }) => slug), feelings, message: false, paper: paperIn(timeZone) };
}

const yes = z.literal("yes").exactOptional();

/**
 * Reads the form of a document. An empty query is the initial choice; in a submitted form (`chosen`), an unticked box
 * means no. Anything that the form cannot send is refused.
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

// Territories that use US Letter (Unicode CLDR).
const letterRegions = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" ");

let letterZones: ReadonlySet<string> | undefined;

/** The usual paper size in this IANA time zone. */
function paperIn(timeZone: string): Paper {
  const { timeZone: zone } = new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions();
  // Looking the regions up takes as long as laying out a short document.
  letterZones ??= new Set(letterRegions.flatMap(zonesOf));
  return letterZones.has(zone) ? "letter" : "a4";
}

// A getter up to Node 22 and a method since; TypeScript knows neither.
type Zoned = Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] };

function zonesOf(region: string): string[] {
  const locale: Zoned = new Intl.Locale("und", { region });
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
