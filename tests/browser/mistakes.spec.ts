import { randomUUID } from "node:crypto";
import { DatabaseSync } from "@photostructure/sqlite";
import { evidenceFields, evidenceNeeds } from "@/lib/evidence/evidence";
import { limits } from "@/lib/forms/field";
import { itemFields, itemNeeds } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import { close } from "@/lib/stages";
import { interviewKey, interviewStep } from "@/lib/stages/interview";
import { start } from "@/lib/stages/start";
import { lookAt } from "./look-over";
import { expect, type Page, test } from "./onward";
import { mixedText } from "./samples";
import { about, expectTitle, follow, goOn, press, uncheckAll } from "./walker";
import { makeStarted, post } from "./walkthroughs";

const note = close.fields["note"]?.label ?? "";

const kept = "Everything you wrote is kept.";
const notSaved = "This is not saved yet. What you wrote is still here.";

/** The summary has the focus, contains these words, and links to the field, which says the same. */
async function expectSummary(page: Page, message: string, label: string, note = kept): Promise<void> {
  const summary = page.getByRole("region", { name: "There is one thing to look at" });
  await expect(summary).toBeFocused();
  await expect(summary).toBeInViewport();
  await expect(summary.getByRole("alert")).toContainText(note);
  const field = page.getByLabel(label, { exact: true });
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(new RegExp(message.replaceAll(".", "\\.")));
  await summary.getByRole("link", { name: message, exact: true }).click();
  await expect(field).toBeInViewport();
  await expect(field).toBeFocused();
}

test("somebody whose address was cut off in the middle is told so, and finds a way on", async ({
  page,
  watch,
}) => {
  watch.expects(/status of 400/);
  const answer = await page.goto("/walkthroughs/%f");
  expect(answer?.status()).toBe(400);
  await expectTitle(page, "This can’t be opened");
  await expect(page.getByText("This address can’t be read. It may have been cut off.")).toBeVisible();
  await lookAt(page, "an address that can't be read");
  await follow(page, "Home");
  await expect(page).toHaveURL(/\/$/);
});

test("somebody whose words are damaged in storage is told so, and finds a way on", async ({
  page,
  onward,
  watch,
}) => {
  watch.expects(/status of 500/);
  const piece = randomUUID();
  await post(onward.url, routes.addEvidence(), [
    ["id", piece],
    ["evidence", "I labelled the store room."],
  ]);
  const database = new DatabaseSync(onward.database.replace(/^file:/, ""), { timeout: 5_000 });
  database.prepare(`UPDATE "Evidence" SET content = X'0201' WHERE id = ?`).run(piece);
  const answer = await page.goto(routes.evidencePiece(piece));
  expect(answer?.status()).toBe(500);
  await expectTitle(page, "Something here can’t be read");
  await lookAt(page, "what is damaged");
  await follow(page, "Home");
  await expect(page).toHaveURL(/\/$/);
  // Everybody else's data is intact.
  database.prepare(`DELETE FROM "Evidence" WHERE id = ?`).run(piece);
  database.close();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody who names neither role nor company is asked for one, and then goes on", async ({
      page,
    }) => {
      await page.goto("/walkthroughs/new");
      await press(page, "Continue");
      await expectSummary(page, start.needs.message, start.fields.role.label);
      await page.getByLabel(start.fields.company.label, { exact: true }).fill("Harbour Press");
      await press(page, "Continue");
      await expectTitle(page, "Accept the outcome");
    });

    test("somebody who leaves the fact out keeps the rest, and is asked for it", async ({ page }) => {
      const [did, situation] = [evidenceFields.evidence.label, evidenceFields.situation.label];
      const line = (label: string) => page.getByLabel(label, { exact: true });
      await page.goto(routes.evidence());
      await line(situation).fill("Two were ill.\nThe third was new.");
      await line(evidenceFields.confirm.label).fill("Ms Okafor");
      await press(page, "Keep it");
      await expectSummary(page, evidenceNeeds.message, did, notSaved);
      // Reloading deletes nothing, and triggers no question.
      await page.reload();
      await expect(line(situation)).toHaveValue("Two were ill.\nThe third was new.");
      await expect(line(evidenceFields.confirm.label)).toHaveValue("Ms Okafor");
      await expect(page.getByText("We kept what you typed")).toHaveCount(0);
      if (javaScriptEnabled) await lookAt(page, "evidence without a fact");
      const fact = `I kept it open ${javaScriptEnabled}`;
      await line(did).fill(fact);
      await press(page, "Keep it");
      await page.getByRole("listitem").filter({ hasText: fact }).getByRole("link").click();
      await expect(line(situation)).toHaveValue("Two were ill.\nThe third was new.");
      // What is saved by now is not reported as missing again.
      await page.goto(`${routes.evidence()}?check`);
      await expect(line(situation)).toHaveValue("");
      await expect(page.getByRole("alert")).toHaveCount(0);
    });

    test("somebody who removes the fact from a piece keeps the rest, and is asked for it", async ({
      page,
      onward,
    }) => {
      const piece = randomUUID();
      await post(onward.url, routes.addEvidence(), [
        ["id", piece],
        ["evidence", "I labelled the store room."],
      ]);
      const did = page.getByLabel(evidenceFields.evidence.label, { exact: true });
      await page.goto(routes.evidencePiece(piece));
      await did.fill("");
      await page.getByLabel(evidenceFields.skills.label, { exact: true }).fill("Order");
      await press(page, "Save this piece");
      await expectSummary(page, evidenceNeeds.message, evidenceFields.evidence.label, notSaved);
      await expect(page.getByLabel(evidenceFields.skills.label, { exact: true })).toHaveValue("Order");
      if (javaScriptEnabled) await lookAt(page, "a piece without a fact");
      const text = mixedText(limits.line + 7);
      await did.fill(text);
      await press(page, "Save this piece");
      const over = "This is 7 characters longer than fits here. It stays as it is until you shorten it.";
      await expectSummary(page, over, evidenceFields.evidence.label);
      await expect(did).toHaveValue(text);
    });

    test("somebody who presses “Keep it” with nothing in it is told what is missing", async ({ page }) => {
      await page.goto(routes.evidence());
      await press(page, "Keep it");
      await expectSummary(
        page,
        evidenceNeeds.message,
        evidenceFields.evidence.label,
        "This is not saved yet.",
      );
      await expect(page.getByRole("alert")).not.toContainText("still here");
    });

    test("somebody who plans an item without words keeps its day, and is asked for them", async ({
      page,
      onward,
    }) => {
      const id = await makeStarted(onward.url);
      const { label } = itemFields.text;
      await page.goto(routes.plan(id));
      await page.getByText("Tomorrow", { exact: true }).click();
      await press(page, "Add it to the plan");
      await expectSummary(page, itemNeeds.message, label, notSaved);
      await expect(page.getByRole("radio", { name: "Tomorrow" })).toBeChecked();
      if (javaScriptEnabled) await lookAt(page, "a plan, a step without words");
      await page.getByLabel(label, { exact: true }).fill("Call Ana");
      await press(page, "Add it to the plan");
      const item = page.getByRole("listitem").filter({ hasText: "Call Ana" });
      await expect(item.getByRole("time")).toContainText("Tomorrow");

      // The same words, removed in place.
      await item.locator("summary").click();
      await item.getByLabel(label, { exact: true }).fill("");
      await item.getByText("In a week", { exact: true }).click();
      await press(page, about("Save it", "Call Ana"));
      await expectSummary(page, itemNeeds.message, label, notSaved);
      await expect(page.getByLabel(label, { exact: true })).toHaveValue("");
      await expect(page.getByRole("radio", { name: "In a week" })).toBeChecked();
      if (javaScriptEnabled) await lookAt(page, "a step without words");
      await page.getByLabel(label, { exact: true }).fill("Call Ben");
      await press(page, "Save this step");
      const changed = page.getByRole("listitem").filter({ hasText: "Call Ben" });
      await expect(changed.getByRole("time")).toBeVisible();
      await expect(changed.getByRole("time")).not.toContainText("Tomorrow");
    });

    for (const [kind, button] of [
      ["note", "Keep the note"],
      ["card", "See the card"],
    ] as const)
      test(`somebody who writes nothing in a new ${kind} is told so, and then goes on`, async ({
        page,
        beginAnew,
      }) => {
        await beginAnew();
        await page.goto(routes.newInterview(randomUUID(), kind));
        const { title = "", needs } = interviewStep(interviewKey(kind, 1)) ?? {};
        await press(page, button);
        await expectTitle(page, title);
        await expectSummary(page, needs?.message ?? "", "Which role is it?");
        if (javaScriptEnabled) await lookAt(page, `a new ${kind} without a word`);
        await page.getByLabel("Which company is it?", { exact: true }).fill("Harbour Press");
        await press(page, button);
        await expectTitle(page, "Harbour Press");
      });

    test("somebody who writes ten times too much keeps it all and is told by how much", async ({
      page,
      onward,
    }) => {
      const id = await makeStarted(onward.url);
      const text = mixedText(50_000);
      await page.goto(`/walkthroughs/${id}/close`);
      await page.getByText("A note to your future self").click();
      await page.getByLabel(note, { exact: true }).fill(text);
      await press(page, "Save and close");
      const over = (text.length - limits.paragraph).toLocaleString("en-GB");
      const message = `This is ${over} characters longer than fits here. It stays as it is until you shorten it.`;
      await expectSummary(page, message, note);
      await expect(page.getByLabel(note, { exact: true })).toHaveValue(text);
      await page.getByLabel(note, { exact: true }).fill(text.slice(0, 100));
      await press(page, "Save and close");
      await expect(page.getByText("That’s it. You can close this now.")).toBeVisible();
    });
  });
}

test("somebody can fill a line to its last character, and not one more", async ({ page, onward }) => {
  const id = await makeStarted(onward.url);
  const label = "Who is on your side?";
  await page.goto(`/walkthroughs/${id}/worth/evidence`);
  await page.getByLabel(label, { exact: true }).fill("é".repeat(limits.line + 1));
  await goOn(page);
  const message = "This is 1 character longer than fits here. It stays as it is until you shorten it.";
  await expectSummary(page, message, label);
  await expect(page.getByLabel(label, { exact: true })).toHaveValue("é".repeat(limits.line + 1));
  await page.getByLabel(label, { exact: true }).fill("é".repeat(limits.line));
  await goOn(page);
  await expectTitle(page, "Revisit your search strategy");
});

test("somebody who picks more than are enough goes on without comment, and keeps all of them", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url);
  await page.goto(`/walkthroughs/${id}/worth/values`);
  await uncheckAll(page);
  for (const name of ["Family", "Honesty", "Nature", "Faith"])
    await page.getByRole("checkbox", { name, exact: true }).check();
  await goOn(page);
  await expect(page).not.toHaveURL(/values/);
  await page.goto(`/walkthroughs/${id}/worth/values`);
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(4);
});

test("somebody who writes markup reads it back as text", async ({ page, onward }) => {
  const text = `<script>document.title="taken"</script><img src=x onerror=alert(1)>"'&amp;`;
  const id = await makeStarted(onward.url, { role: text });
  for (const path of ["", "/start", "/review", "/delete"]) {
    await page.goto(`/walkthroughs/${id}${path}`);
    await expect(page).not.toHaveTitle("taken");
    if (path === "/start") await expect(page.getByLabel("Which role was it?")).toHaveValue(text);
    else await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
  }
});

test("somebody pastes half an emoji, and the rest is saved", async ({ page, onward }) => {
  const id = await makeStarted(onward.url);
  await page.goto(`/walkthroughs/${id}/close`);
  await page.getByText("A note to your future self").click();
  const area = page.getByLabel(note, { exact: true });
  await area.evaluate((element: HTMLTextAreaElement) => {
    element.value = "before \ud83d after";
    element.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expect(page.getByRole("status")).toHaveText(/^Saved at/);
  await press(page, "Save and close");
  await expect(page.getByText("That’s it. You can close this now.")).toBeVisible();
  await page.goto(routes.close(id));
  await expect(area).toHaveValue("before \ufffd after");
});

test("somebody who writes right to left reads it in that direction", async ({ page, onward }) => {
  const id = await makeStarted(onward.url, { role: "محررة في دار النشر", company: "מערכת" });
  await page.goto(`/walkthroughs/${id}`);
  await expect(page.getByText("محررة في دار النشر at מערכת")).toHaveCSS("direction", "rtl");
  await page.goto(`/walkthroughs/${id}/start`);
  await expect(page.getByLabel("Which role was it?")).toHaveCSS("direction", "rtl");
  await page.goto(`/walkthroughs/${id}/review`);
  await expect(page.getByText("محررة في دار النشر", { exact: true })).toHaveCSS("direction", "rtl");
});

test("somebody whose role and company are in two directions reads them in the order of the sentence", async ({
  page,
  onward,
}) => {
  for (const [role, company] of [
    ["מהנדס", "Harbour Press"],
    ["Editor", "הוצאה"],
  ] as const) {
    const id = await makeStarted(onward.url, { role, company });
    await page.goto(routes.hub(id));
    await expect(page.getByRole("heading", { level: 1 }).locator("[dir=auto]")).toHaveCSS("direction", "ltr");
  }
});

test("somebody who writes in two directions reads each paragraph in its own", async ({ page, onward }) => {
  const id = await makeStarted(onward.url);
  await page.goto(routes.close(id));
  await page.getByText("A note to your future self").click();
  await page.getByLabel(note, { exact: true }).fill("مرحبا\nSay hello.");
  await press(page, "Save and close");
  await page.goto(routes.review(id));
  const answer = page.getByText("Say hello.");
  // The lines of the answer, each as far from the left as its first letter.
  const [arabic = 0, english = 0] = await answer.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left } = element.getBoundingClientRect();
    return [...range.getClientRects()].filter(({ width }) => width > 1).map((line) => line.left - left);
  });
  expect(english).toBeLessThan(1);
  expect(arabic).toBeGreaterThan(50);
});

test("somebody who plans an item that is too long keeps it and is told", async ({ page, onward }) => {
  const id = await makeStarted(onward.url);
  const text = mixedText(limits.line + 7);
  await page.goto(`/walkthroughs/${id}/plan`);
  await page.getByLabel("What will you do?", { exact: true }).fill(text);
  await press(page, "Add it to the plan");
  const message = "This is 7 characters longer than fits here. It stays as it is until you shorten it.";
  await expectSummary(page, message, "What will you do?");
  await expect(page.getByLabel("What will you do?", { exact: true })).toHaveValue(text);
});
