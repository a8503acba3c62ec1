import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { exporters } from "@/lib/exports";
import { isAnswered } from "@/lib/forms/answered";
import { pickedIn } from "@/lib/forms/answers";
import type { Answers, Field } from "@/lib/forms/field";
import { routes } from "@/lib/routes";
import { interviewKey, interviewStep } from "@/lib/stages/interview";
import { expect, type Page, test } from "./onward";
import { wordsOf } from "./samples";
import { follow } from "./walker";
import { fillStep, type Made, makeFilled, plannedItems } from "./walkthroughs";

const hasPoppler = spawnSync("pdfinfo", ["-v"]).error === undefined;
test.skip(!hasPoppler, "pdfinfo and pdftotext (poppler) are not installed, so no PDF can be read back.");

type Pdf = { text: string; info: string };

/** What a reader of the file sees, with line breaks undone. */
async function download(page: Page, path: string, file: string): Promise<Pdf> {
  const response = await page.request.get(path);
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toBe("application/pdf");
  expect(response.headers()["cache-control"]).toContain("no-store");
  const body = await response.body();
  expect(body.subarray(0, 5).toString()).toBe("%PDF-");
  writeFileSync(file, body);
  return { text: squeezed(run("pdftotext", "-layout", file, "-")), info: run("pdfinfo", file) };
}

/** Other warnings of these tools are ignored: they are about the tools themselves. */
function run(tool: string, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

/** Lines break at the page's edge, even in the middle of a long word. */
function squeezed(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00ad\u200b-]+/g, "");
}

function everyAnswer({ told }: Made): string[] {
  return [...told.entries]
    .filter(([key]) => !key.endsWith("/finish"))
    .flatMap(([, { asked, answers }]) =>
      Object.entries(asked).flatMap(([name, field]) => {
        const answer = answers[name];
        const isHidden = field.kind === "long-text" && (field.collapsed || field.fate !== undefined);
        const isOver = isAnswered(answers[field.action?.unless ?? ""]);
        if (answer === undefined || isHidden || isOver || field.isAside) return [];
        return field.kind === "rating"
          ? [`${answer} ${field.moment}`]
          : [labelOf(field, answers), ...wordsOf(field, answer)];
      }),
    );
}

/** As it was asked, which depends on whether an answer came. */
function labelOf(field: Field, answers: Answers): string {
  if (field.kind !== "date" || !field.inSilence) return field.label;
  return pickedIn(answers, field.inSilence.choice) === "silence" ? field.inSilence.label : field.label;
}

function messageOf({ told }: Made): string {
  const message = told.entries.get("accept/reason")?.answers["message"];
  return typeof message === "string" ? (message.split("\n")[0] ?? "") : "";
}

test("somebody prints the plan, with every item on it", async ({ page, onward }, info) => {
  const made = await makeFilled(onward.url);
  await page.goto(routes.plan(made.id));
  await follow(page, "Keep a copy");
  const link = page.getByRole("link", { name: "The plan as a PDF", exact: true });
  const path = (await link.getAttribute("href")) ?? "";
  const pdf = await download(page, path, info.outputPath("plan.pdf"));
  expect(pdf.info).toMatch(/^Tagged:\s+yes$/m);
  expect(pdf.info).toMatch(/^Title:\s+Plan: Archivist at Harbour Press$/m);
  for (const text of plannedItems) expect(pdf.text).toContain(squeezed(text));
  expect(pdf.text).toContain("Ifyouneedhelpnow");
});

test("somebody prints the whole walkthrough, with every answer in it", async ({ page, onward }, info) => {
  const made = await makeFilled(onward.url, { pick: "last", closed: true });
  await page.goto(routes.review(made.id));
  await follow(page, "Keep a copy");
  const link = page.getByRole("link", { name: "All answers as a PDF", exact: true });
  const pdf = await download(page, (await link.getAttribute("href")) ?? "", info.outputPath("all.pdf"));
  expect(pdf.info).toMatch(/^Tagged:\s+yes$/m);
  for (const words of [...everyAnswer(made), ...plannedItems])
    expect(pdf.text, words).toContain(squeezed(words));
});

test("somebody can open every file that is offered, even with nothing in it", async ({
  page,
  onward,
}, info) => {
  const { id } = await makeFilled(onward.url, { startAnswers: { role: "محررة", company: "出版社 😔" } });
  const card = interviewKey("card", 1);
  await fillStep(onward.url, id, card, { learning: "一つ" }, interviewStep(card)?.fields ?? {});
  const pdfs = Object.keys(exporters).filter((file) => exporters[file]?.kind === "pdf");
  expect(pdfs.length).toBeGreaterThan(1);
  for (const file of pdfs) {
    const pdf = await download(page, routes.export(id, file), info.outputPath(file));
    expect(pdf.info, file).toMatch(/^Tagged:\s+yes$/m);
    expect(pdf.info, file).toMatch(/^Pages:\s+[1-9]/m);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody chooses what is in a document", async ({ page, onward }, info) => {
    const made = await makeFilled(onward.url, { pick: "last", closed: true });
    await page.goto(routes.takeAlong(made.id));
    await page.locator("summary", { hasText: "All answers as a PDF" }).click();
    const form = page.locator("form", { has: page.getByText("With what is kept out of sight") });
    await form.getByLabel("Reflect on the experience").uncheck();
    await form.getByLabel("With feelings").uncheck();
    await form.getByLabel("With what is kept out of sight").check();
    await form.getByLabel("Letter").check();
    // The browser's own PDF viewer would fetch its own files.
    await page.route(/chosen=yes/, (route) => route.fulfill({ status: 204 }));
    const [request] = await Promise.all([
      page.waitForRequest((sent) => sent.url().includes("chosen=yes")),
      form.getByRole("button", { name: "Make this PDF" }).click(),
    ]);
    const { pathname, search } = new URL(request.url());
    const file = info.outputPath("chosen.pdf");
    const { text } = await download(page, pathname + search, file);
    expect(run("pdfinfo", file)).toMatch(/^Page size:\s+612 x 792 pts \(letter\)$/m);
    expect(text).toContain("Accepttheoutcome");
    expect(text).not.toContain("Reflectontheexperience");
    expect(text).not.toMatch(/Howheavyisthis/);
    expect(text).toContain(squeezed(messageOf(made)));
  });
});

test("an address with choices that no form can send is refused in words", async ({ page, onward, watch }) => {
  watch.expects(/status of 400/);
  const { id } = await makeFilled(onward.url);
  const answer = await page.goto(`${routes.export(id, "plan.pdf")}?paper=a3`);
  expect(answer?.status()).toBe(400);
  await expect(page.getByRole("heading", { name: "These choices can’t be read" })).toBeVisible();
});
