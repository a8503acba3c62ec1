// What a PDF of the app says, read back by poppler.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page, test } from "./onward";

/** Its words with single blanks, as whoever looks at `page` is given it. Leaves the test out where there is no poppler. */
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
