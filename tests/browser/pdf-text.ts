// The text of a PDF, extracted with poppler.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page, test } from "./onward";

/** Its words separated by single spaces, as the person at `page` gets it. Skips the test without poppler. */
export async function textOfPdf(page: Page, url: string): Promise<string> {
  const hasPoppler = spawnSync("pdftotext", ["-v"]).error === undefined;
  test.skip(!hasPoppler, "pdftotext (poppler) is not installed, so no PDF can be read back.");
  const folder = mkdtempSync(join(tmpdir(), "onward-pdf-"));
  const file = join(folder, "file.pdf");
  writeFileSync(file, await (await page.request.get(url)).body());
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return text.replace(/\s+/g, " ");
}
