export const withoutFont: Readonly<Record<string, string>>;
export function missingScripts(text: string): string[];
export function missingNote(
  subject: "This PDF has" | "The PDFs have",
  missing: { scripts: string[]; hasOthers: boolean },
): string | undefined;
