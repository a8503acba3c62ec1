// Letters that no font contains do not become boxes silently: the PDF says which script is missing.
import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { missingScripts, withoutFont } from "@/lib/server/pdf/missing-scripts.mjs";
import { answer, bodyText, documentOf, needsTools, render, run } from "./read-pdf";

const samples: readonly [name: string, words: string][] = [
  ["Cherokee", "ᎣᏍᏓ ᎠᏆᏛᏅᎢᏍᏔᏅ"],
  ["Canadian Aboriginal syllabics", "ᐊᑐᐃᓐᓇᕈᖅᓯᒪᔪᖓ"],
  ["Javanese", "ꦏꦸꦭꦱꦩ꧀ꦥꦸꦤ꧀ꦱꦶꦪꦥ꧀"],
  ["Mongolian", "ᠪᠢ ᠰᠠᠶᠢᠨ ᠪᠡᠯᠡᠳᠭᠡᠭᠰᠡᠨ"],
  ["N’Ko", "ߒ ߓߘߊ ߒ ߕߍ߬ߣ"],
  ["Ol Chiki (Santali)", "ᱤᱧ ᱥᱟᱯᱲᱟᱣ ᱞᱮᱱᱟ"],
  ["Syriac", "ܐܢܐ ܡܛܝܒ ܗܘܝܬ"],
];

const whole = "Your words are whole in the Markdown and JSON files.";
const read = async (...lines: string[]) =>
  bodyText(await render(documentOf([answer(...lines)]))).replace(/\s+/g, " ");

it.for(samples)("the PDF says that it has no letters for %s", async ([name, words], context) => {
  needsTools(context);
  const text = await read("It went well.", words);
  expect(text).toContain(`This PDF has no letters for ${name}: □ stands in the place of each. ${whole}`);
  expect(text).toContain("It went well.");
});

it("the PDF names several, and says where symbols of no named script are missing too", async (context) => {
  needsTools(context);
  const [cherokee, syllabics] = [samples[0]?.[1] ?? "", samples[1]?.[1] ?? ""];
  expect(await read(`${cherokee} ${syllabics} \u{12000}`)).toContain(
    `This PDF has no letters for Canadian Aboriginal syllabics and Cherokee, and no form for some signs: □ stands`,
  );
  expect(await read("\u{12000}")).toContain("This PDF has no form for some signs: □ stands in the place");
});

it("the note is part of the tagged text", async (context) => {
  needsTools(context);
  const structure = run("pdfinfo", await render(documentOf([answer("ᏣᎳᎩ")])), "-struct-text");
  expect(structure.replace(/["\s]+/g, " ")).toContain("This PDF has no letters for Cherokee");
});

it("a PDF that has every letter does not mention it", async (context) => {
  needsTools(context);
  expect(await read("Über Żółć 面接 السيرة ที่ हिन्दी → 😀 é")).not.toContain("This PDF has");
});

it.each(samples)("the words of a page in %s name it", (name, words) => {
  expect(missingScripts(`{"text":"${words} and Latin, ไทย, हिन्दी"}`)).toEqual([name]);
});

it("each script that is called missing is in no font, and each has its name once", () => {
  const names = Object.values(withoutFont);
  expect(new Set(names).size).toBe(names.length);
  const drawn = drawnLetters();
  const isDrawn = (script: string) => new RegExp(`\\p{Script=${script}}`, "u").test(drawn);
  expect(Object.keys(withoutFont).filter(isDrawn)).toEqual([]);
  expect(["Thai", "Georgian", "Hangul", "Telugu"].filter(isDrawn)).toHaveLength(4);
});

/**
 * Everything that some font contains. Read in a separate process, like the worker, because a test has no types for
 * these files.
 */
function drawnLetters(): string {
  const url = (file: string) => JSON.stringify(pathToFileURL(`lib/server/pdf/${file}`).href);
  const program = `
    const { allFonts } = await import(${url("fonts.mjs")});
    const { createGlyphs } = await import(${url("glyphs.mjs")});
    const drawn = Array.from({ length: 0x30000 }, (_, code) => code).filter(createGlyphs(allFonts()).has);
    process.stdout.write(JSON.stringify(drawn));`;
  const options = ["--conditions=react-server", "--input-type=module", "-e", program];
  const codes: number[] = JSON.parse(
    execFileSync(process.execPath, options, { encoding: "utf8", maxBuffer: 1e8 }),
  );
  return codes.map((code) => String.fromCodePoint(code)).join("");
}
