// Round the whole circle: a note, silence, a no, a walkthrough with the note inside, a plan, a card, the note after it,
// and an end, on a phone.
import { randomUUID } from "node:crypto";
import { addDays, todayIn } from "@/lib/dates";
import { routes } from "@/lib/routes";
import { interviewStep } from "@/lib/stages/interview";
import { start } from "@/lib/stages/start";
import { lookAt } from "./look-over";
import { expect, test } from "./onward";
import { timeZone } from "./time-zone";
import { expectTitle, follow, goOn, press } from "./walker";
import { fillStep } from "./walkthroughs";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody goes from an interview to a rejection, to the next interview, and to an offer", async ({
      page,
      beginAnew,
    }) => {
      await beginAnew();
      const look = async (name: string) => {
        if (javaScriptEnabled) await lookAt(page, name);
      };
      await page.goto("/");
      await follow(page, "I just had an interview");
      await expectTitle(page, "Right after the interview");
      const line = (label: string) => page.getByLabel(label, { exact: true });
      await line("Which role is it?").fill("Archivist");
      await line("Which company is it?").fill("Harbour Press");
      await line("What did they ask?").fill("Why this town?\nTell us about a conflict.");
      await line("What went well?").fill("The talk about the store");
      await line("What would you say differently?").fill("Begin with what came of it");
      await line("What did you notice about them?").fill("Nobody knew the team");
      await goOn(page);
      await expectTitle(page, "Archivist at Harbour Press");
      await expect(page.getByText("The talk about the store", { exact: true })).toBeVisible();

      // Weeks later no answer has come. Nothing has to be typed twice.
      await page.goto("/");
      await follow(page, "Archivist at Harbour Press");
      await follow(page, "It was a no, or no answer came");
      await expectTitle(page, "What happened");
      await expect(line("Which role was it?")).toHaveValue("Archivist");
      await expect(line("Which company was it?")).toHaveValue("Harbour Press");
      await expect(page.getByRole("radio", { name: "First interview" })).toBeChecked();
      await page.getByRole("radio", { name: "No answer, after weeks" }).check();
      await goOn(page);
      await expectTitle(page, "Accept the outcome");
      const hub = page.url().replace("/accept/before", "");
      await page.goto(`${hub}/reflect/went-well`);
      await expect(line("What is one thing that went well?")).toHaveValue("The talk about the store");
      await expect(line("What would you do differently next time?")).toHaveValue(
        "Begin with what came of it",
      );
      await goOn(page);
      await page.goto(`${hub}/reflect/questions`);
      await expect(line("What they asked").first()).toHaveValue("Why this town?");
      await line("What you’d say now").first().fill("For the archive.");
      await goOn(page);
      await page.goto(`${hub}/prepare/actions`);
      await expect(page.getByRole("checkbox", { name: "Keep: Begin with what came of it" })).toBeChecked();
      await goOn(page);
      await page.goto(`${hub}/review`);
      await expect(page.getByRole("heading", { name: "Right after the interviews" })).toBeVisible();

      await page.goto("/");
      await follow(page, "I have an interview coming");
      await expectTitle(page, "Your card");
      await expect(line("What do you want to do better this time?")).toHaveValue(
        "Begin with what came of it",
      );
      // Of another job only what somebody has an answer to.
      await expect(line("What they may ask").first()).toHaveValue("Why this town?");
      await expect(line("What you’d say").first()).toHaveValue("For the archive.");
      await expect(page.getByText("Tell us about a conflict.")).toHaveCount(0);
      await line("Which role is it?").fill("Records manager");
      await line("When is it?").fill("2027-01-04");
      await goOn(page);
      await expectTitle(page, "Records manager");
      await expect(page.getByText("Begin with what came of it", { exact: true })).toBeVisible();
      await page.goto("/");
      await expect(page.getByText("Interview on 4 January 2027.")).toBeVisible();
      await follow(page, "Your card for it");
      await look("card");
      await follow(page, "I’m back: write a note about it");
      await expect(page.getByText("Begin with what came of it", { exact: true })).toBeVisible();
      await page.getByRole("radio", { name: "I did it" }).check();
      await goOn(page);
      await look("job with a card and a note");

      await page.goto(hub);
      await follow(page, "I got one");
      await expectTitle(page, "You got one");
      await press(page, "Close everything that is open");
      await expectTitle(page, "What was open is closed");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        follow(page, "Download everything"),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.zip$/);
      await look("what was open is closed");
      await page.goto("/");
      await expect(page.getByRole("heading", { name: "What you planned" })).toHaveCount(0);
      await look("home, ended");
      for (const path of [hub, `${hub}/plan`, "/walkthroughs"]) {
        await page.goto(path);
        await look(`${path}, ended`);
      }
      await page.goto(routes.gotOne());
      await expectTitle(page, "What was open is closed");
      const deletion = await page.getByRole("link", { name: "Delete everything" }).getAttribute("href");
      await press(page, "Take it back");
      await expect(page.getByText("Your plans and check-ins are open again, as they were.")).toBeVisible();
      await expect(page.getByRole("heading", { name: "What you planned" })).toBeVisible();
      await look("home, open again");
      await page.goto(routes.endedNow());
      await expectTitle(page, "You got one");

      await page.goto(deletion ?? "");
      await press(page, "Delete everything and leave");
      await page.getByLabel("I have what I want to keep").check();
      await press(page, "Delete everything and leave");
      await page.goto("/");
      await expect(page.getByText("Records manager")).toHaveCount(0);
    });
  });

for (const begins of [false, true])
  test(`an offer after a withdrawal ${begins ? "ends the walkthrough that began all the same" : "leads on, though nothing is open"}`, async ({
    page,
    beginAnew,
    onward,
  }) => {
    await beginAnew();
    const id = randomUUID();
    const { fields = {} } = interviewStep("interview/note-1") ?? {};
    await fillStep(onward.url, id, "interview/note-1", { role: "Archivist" }, fields);
    await page.goto(routes.interviews(id));
    await press(page, "I withdrew");
    await expect(page.getByText("You left this one. All of it stays here.")).toBeVisible();
    if (begins) await fillStep(onward.url, id, "start", { role: "Archivist" }, start.fields);
    await page.goto(routes.gotOne());
    await press(page, "Close everything that is open");
    await expectTitle(page, "What was open is closed");
    await expect(page.getByText("Nothing asks you for anything any more.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Take it back" })).toHaveCount(begins ? 1 : 0);
  });

test("before its day a card is there to be kept, and from that day on to be followed by a note", async ({
  page,
  onward,
}) => {
  const { fields = {} } = interviewStep("interview/card-1") ?? {};
  const main = page.getByRole("main");
  for (const [days, name] of [
    [7, "The card as a PDF"],
    [0, "I’m back: write a note about it"],
  ] as const) {
    const id = randomUUID();
    const on = addDays(todayIn(timeZone), days);
    await fillStep(onward.url, id, "interview/card-1", { role: "Archivist", on }, fields);
    await page.goto(routes.card(id));
    await expect(main.locator(".button")).toHaveText([name]);
    await expect(main.getByRole("link", { name: "The card as a PDF" })).toHaveCount(1);
    await expect(main.getByRole("link", { name: "I’m back: write a note about it" })).toHaveCount(1);
  }
});
