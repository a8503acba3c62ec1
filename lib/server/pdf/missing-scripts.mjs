import "server-only";

/**
 * Living scripts that no font in fonts.mjs covers, by their Unicode names, with their common names. When a font is
 * added, its script is removed here; tests/pdf/missing-scripts.test.ts keeps the two consistent.
 * @type {Readonly<Record<string, string>>}
 */
export const withoutFont = {
  Adlam: "Adlam",
  Balinese: "Balinese",
  Bamum: "Bamum",
  Batak: "Batak",
  Buginese: "Lontara (Buginese)",
  Canadian_Aboriginal: "Canadian Aboriginal syllabics",
  Chakma: "Chakma",
  Cham: "Cham",
  Cherokee: "Cherokee",
  Coptic: "Coptic",
  Hanifi_Rohingya: "Hanifi Rohingya",
  Javanese: "Javanese",
  Kayah_Li: "Kayah Li",
  Lepcha: "Lepcha",
  Limbu: "Limbu",
  Lisu: "Lisu",
  Meetei_Mayek: "Meitei (Manipuri)",
  Miao: "Miao",
  Mongolian: "Mongolian",
  New_Tai_Lue: "New Tai Lue",
  Newa: "Newa",
  Nko: "N’Ko",
  Ol_Chiki: "Ol Chiki (Santali)",
  Osage: "Osage",
  Rejang: "Rejang",
  Saurashtra: "Saurashtra",
  Sundanese: "Sundanese",
  Syloti_Nagri: "Sylheti Nagri",
  Syriac: "Syriac",
  Tagalog: "Baybayin (Tagalog)",
  Tai_Le: "Tai Le",
  Tai_Tham: "Tai Tham",
  Tai_Viet: "Tai Viet",
  Vai: "Vai",
  Wancho: "Wancho",
  Warang_Citi: "Warang Citi (Ho)",
  Yi: "Yi",
};

const scripts = Object.entries(withoutFont).map(([script, name]) => ({
  letter: new RegExp(`\\p{Script=${script}}`, "u"),
  name,
}));

/**
 * The scripts of a text that a PDF cannot show, by their common names.
 * @param {string} text
 * @returns {string[]}
 */
export function missingScripts(text) {
  const letters = [...new Set(text)].join("");
  return scripts.filter(({ letter }) => letter.test(letters)).map(({ name }) => name);
}

/**
 * Says which scripts a PDF cannot show, and where the words are complete; undefined if nothing is missing.
 * @param {"This PDF has" | "The PDFs have"} subject
 * @param {{ scripts: string[], hasOthers: boolean }} missing `hasOthers`: symbols of no script named here
 * @returns {string | undefined}
 */
export function missingNote(subject, { scripts: names, hasOthers }) {
  const lacking = [
    ...(names.length > 0 ? [`no letters for ${new Intl.ListFormat("en-GB").format(names)}`] : []),
    ...(hasOthers ? ["no form for some signs"] : []),
  ];
  if (lacking.length === 0) return undefined;
  return `${subject} ${lacking.join(", and ")}: □ stands in the place of each. Your words are whole in the Markdown and JSON files.`;
}
