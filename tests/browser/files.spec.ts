// The files besides the PDFs, as a browser downloads and prints them.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { routes } from "@/lib/routes";
import { close, findStep } from "@/lib/stages";
import { expect, type Page, test } from "./onward";
import { expectTitle, follow } from "./walker";
import { fillStep, makeFilled, makeStarted, planItems, plannedItems } from "./walkthroughs";

/** What a click on the link downloads, as text. */
async function downloaded(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
  const started = page.waitForEvent("download");
  await follow(page, name);
  const download = await started;
  return { file: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("somebody who writes in a script that the PDFs can't show is told which, and where their words are complete", async ({
  page,
  onward,
}) => {
  const note = page.getByText("The PDFs have no letters for Cherokee: □ stands in the place of each.");
  await page.goto(routes.takeAlong(await makeStarted(onward.url, { role: "Nurse, நர்ஸ், พยาบาล" })));
  await expectTitle(page, "Keep a copy");
  await expect(note).toHaveCount(0);
  await page.goto(routes.takeAlong(await makeStarted(onward.url, { role: "ᏗᏓᏅᏫᏍᎩ" })));
  await expect(note).toContainText("Your words are whole in the Markdown and JSON files.");
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody downloads their answers, their dates and their request", async ({ page, onward }) => {
      const { id } = await makeFilled(onward.url, { closed: true });
      await page.goto(routes.hub(id));
      await follow(page, "Keep a copy");
      await expectTitle(page, "Keep a copy");

      const markdown = await downloaded(page, "All answers as Markdown");
      expect(markdown.file).toMatch(/^walkthrough .+ \d{4}-\d\d-\d\d\.md$/);
      expect(markdown.bytes.toString()).toMatch(/^# Archivist at Harbour Press\n/);
      const calendar = await downloaded(page, "The dates for your calendar");
      expect(calendar.file).toMatch(/^plan .+ \d{4}-\d\d-\d\d\.ics$/);
      expect(calendar.bytes.toString()).toContain(`SUMMARY:${plannedItems[0]}\r\n`);
      const request = await downloaded(page, "The message to the employer as an e-mail");
      expect(request.file).toMatch(/^request .+ \d{4}-\d\d-\d\d\.eml$/);
    });

    test("somebody puts one item of the plan into their calendar", async ({ page, onward }) => {
      const id = await makeStarted(onward.url);
      const [dated = "", other = ""] = await planItems(onward.url, id, ["Call Ana", "Rest"]);
      await page.goto(routes.item(id, dated));
      const { file, bytes } = await downloaded(page, "Put its date in my calendar");
      expect(file).toBe("onward-step.ics");
      expect(bytes.toString().match(/^SUMMARY:.*$/gm)).toEqual(["SUMMARY:Call Ana"]);
      await page.goto(routes.item(id, other));
      await expect(page.getByRole("link", { name: "Put its date in my calendar" })).toHaveCount(0);
    });
  });

test("somebody is offered only files with something in them", async ({ page, onward, watch }) => {
  watch.expects(/status of 404/);
  const id = await makeStarted(onward.url);
  await page.goto(routes.takeAlong(id));
  await expect(page.getByRole("link", { name: "All answers as Markdown" })).toBeVisible();
  for (const [name, file] of [
    ["The dates for your calendar", "plan.ics"],
    ["The message to the employer as an e-mail", "request.eml"],
  ] as const) {
    await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
    expect((await page.request.get(routes.export(id, file))).status(), file).toBe(404);
  }
});

test("somebody downloads everything in one file", async ({ page, onward }) => {
  const { id } = await makeFilled(onward.url, { startAnswers: { role: "Archivist of everything" } });
  await page.goto(routes.walkthroughs());
  const { file, bytes } = await downloaded(page, "Download all of them in one file");
  expect(file).toBe("onward.zip");
  const files = unzipSync(new Uint8Array(bytes));
  const own = Object.keys(files).filter((name) => name.includes("Archivist of everything"));
  expect(own.map((name) => name.split("/").at(-1)).sort()).toEqual([
    "plan.ics",
    "plan.pdf",
    "request.eml",
    "walkthrough.md",
    "walkthrough.pdf",
  ]);
  expect(strFromU8(files["onward.json"] ?? new Uint8Array())).toContain("Archivist of everything");
  const one = await page.request.get(routes.export(id, "walkthrough.md"));
  expect(strFromU8(files[own.find((name) => name.endsWith(".md")) ?? ""] ?? new Uint8Array())).toBe(
    await one.text(),
  );
});

test.describe("on paper", () => {
  const hasPoppler = spawnSync("pdftotext", ["-v"]).error === undefined;
  test.skip(!hasPoppler, "pdftotext (poppler) is not installed, so no print can be read back.");
  test.skip(({ browserName }) => browserName !== "chromium", "Only Chromium is told the size of the paper.");
  test.use({ colorScheme: "dark" });

  async function printed(page: Page, file: string): Promise<string> {
    await page.emulateMedia({ media: "print" });
    const { fits, ink, paper } = await page.evaluate(() => ({
      fits: document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      ink: getComputedStyle(document.body).color,
      paper: getComputedStyle(document.documentElement).backgroundColor,
    }));
    expect({ fits, ink, paper }).toEqual({ fits: true, ink: "rgb(43, 38, 32)", paper: "rgba(0, 0, 0, 0)" });
    await page.pdf({ path: file, preferCSSPageSize: true, format: "A4" });
    return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
  }

  test("somebody prints the plan, with boxes to tick and nothing to click", async ({
    page,
    onward,
  }, info) => {
    const id = await makeStarted(onward.url, { role: "Archivist" });
    await planItems(onward.url, id, ["Call Ana", "Un".repeat(150)]);
    await page.goto(routes.plan(id));
    const paper = await printed(page, info.outputPath("plan.pdf"));
    expect(paper).toMatch(/Archivist Your plan .* Call Ana By .* Page 1 of 1/);
    expect(paper.replaceAll(" ", "")).toContain("Un".repeat(150));
    expect(paper).toContain("If you need help now: your local emergency number");
    for (const words of ["Mark as", "Move up", "Edit", "Add a step", "Keep a copy", "Sources"])
      expect(paper).not.toContain(words);
    await expect(page.getByRole("listitem").first().locator("svg").first()).toBeVisible();
  });

  test("somebody prints a short plan with its cards on one page", async ({ page, onward }, info) => {
    const { id } = await makeFilled(onward.url);
    await page.goto(routes.plan(id));
    const paper = await printed(page, info.outputPath("short.pdf"));
    expect(paper).toMatch(/If the next answer is also no .* If you need help now: .* Page 1 of 1/);
  });

  test("somebody prints a step, and nothing on it looks as if it could be pressed", async ({
    page,
    onward,
  }, info) => {
    const { id } = await makeFilled(onward.url);
    await page.setViewportSize({ width: 794, height: 1123 });
    for (const key of ["accept/before", "prepare/setback", "strategy/experiment"]) {
      await page.emulateMedia({ media: "screen" });
      await page.goto(routes.step(id, key));
      const paper = await printed(page, info.outputPath("step.pdf"));
      expect(paper).toContain("?");
      for (const words of ["Clear", "See an example", "I don’t feel safe", "Continue", "Copy this"])
        expect(paper, key).not.toContain(words);
    }
  });

  test("somebody prints every answer in full, without the message that hurt", async ({
    page,
    onward,
  }, info) => {
    const id = await makeStarted(onward.url, { role: "Archivist", company: "Harbour".repeat(40) });
    const words = Array.from({ length: 500 }, (_, at) => `word${at}`);
    const reason = findStep("accept/reason")?.fields ?? {};
    await fillStep(onward.url, id, "accept/reason", { message: "We regret to tell you" }, reason);
    await fillStep(onward.url, id, "close", { note: words.join(" ") }, close.fields);
    await page.goto(routes.review(id));
    const paper = await printed(page, info.outputPath("review.pdf"));
    for (const word of words) expect(paper).toContain(word);
    expect(paper).not.toContain("We regret");
    expect(paper).not.toContain("Kept out of sight");
    expect(paper).not.toContain("Change");
    // Unanswered questions take no paper.
    expect(paper).not.toContain("Not answered");
    expect(paper).not.toContain("Reflect on the experience");

    await page.emulateMedia({ media: "screen" });
    await page.getByText("Kept out of sight. Show it").click();
    expect(await printed(page, info.outputPath("opened.pdf"))).toContain("We regret to tell you");
  });
});
