// The way through the seven cores for somebody who does only what is necessary, and the ways to leave it.
import { routes } from "@/lib/routes";
import { stages } from "@/lib/stages";
import { expect, helpersAreThere, type Page, test } from "./onward";
import { textOfPdf } from "./pdf-text";
import { expectTitle, follow, goOn, press } from "./walker";
import { makeStarted } from "./walkthroughs";

test.use({ viewport: { width: 360, height: 780 } });

const line = (page: Page, label: string) => page.getByLabel(label, { exact: true });

async function begin(page: Page, heard: "Today" | "Yesterday"): Promise<string> {
  await page.goto(routes.newWalkthrough());
  await line(page, "Which role was it?").fill("Archivist");
  await page.getByRole("radio", { name: "First interview", exact: true }).check();
  await page.getByRole("radio", { name: "By e-mail or letter", exact: true }).check();
  await page.getByRole("radio", { name: heard, exact: true }).check();
  await press(page, "Continue");
  await expectTitle(page, "Accept the outcome");
  return /[\da-f-]{36}/.exec(page.url())?.[0] ?? "";
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody walks the cores by the main button and leaves with a printed plan of what they kept", async ({
      page,
      onward,
    }) => {
      const id = await begin(page, "Yesterday");
      await expect(page.getByText("For you, not a test.")).toBeVisible();
      await page.getByRole("radio", { name: "4", exact: true }).check();
      await goOn(page);
      await page.getByRole("radio", { name: "Ask what I could work on", exact: true }).check();
      await goOn(page);
      await expectTitle(page, "Your message");
      await press(page, "Continue to: Reflect on the experience");
      await line(page, "What would you do differently next time?").fill("Say the second answer aloud");
      await press(page, "Continue to: Reinforce your self-worth");
      await line(page, "What did you do once, and what changed because of it?").fill(
        "I kept the archive open.",
      );
      await line(page, "Who is on your side?").fill("Amir");
      await press(page, "Continue to: Revisit your search strategy");
      await page.getByRole("radio", { name: "Ask someone for advice", exact: true }).check();
      await press(page, "Continue to: Reframe the rejection");
      await press(page, "Continue to: Prepare for the next opportunity");

      const kept = page.getByRole("checkbox", { name: /^Keep: / });
      await expect(kept).toHaveCount(4);
      for (const box of await kept.all()) await expect(box).toBeChecked();
      await line(page, "Which job might you apply for next?").fill("Records manager");
      await press(page, "Continue to the end");
      await press(page, "Save and close");
      await expectTitle(page, "That’s it. You can close this now.");

      const text = await textOfPdf(page, onward.url + routes.export(id, "plan.pdf"));
      for (const words of [
        "Send the message to the employer",
        "Say the second answer aloud",
        "Ask Amir for help",
        "Ask someone for advice",
        "Apply for this: Records manager",
      ])
        expect(text).toContain(words);
      await page.goto(routes.evidence());
      await expect(page.getByText("I kept the archive open.", { exact: true }).first()).toBeVisible();
    });

    test("somebody stops after stage 1 on the day they heard, comes back another day, and continues where they stopped", async ({
      page,
    }) => {
      const id = await begin(page, "Today");
      await line(page, "What would you say to a friend in your place?").fill("Go to bed early.");
      // Then stopping is the main button, and going on is a link.
      const rest = page.getByRole("button", { name: "Enough for today", exact: true });
      await expect(rest).toHaveCSS("font-weight", "600");
      await rest.click();
      await expectTitle(page, "That’s enough for today");
      await page.getByRole("radio", { name: "Go outside for a while", exact: true }).check();
      await press(page, "Save this, and stop here");
      await expect(page.getByText(/Today you stopped (in|after) Accept the outcome\./)).toBeVisible();
      await page.getByRole("link", { name: /^Go on with: / }).click();
      await page.goto(routes.step(id, "accept/before"));
      await expect(line(page, "What would you say to a friend in your place?")).toHaveValue(
        "Go to bed early.",
      );
    });

    test("somebody who wants to write nothing to them is led on, and the stage is answered", async ({
      page,
      onward,
    }) => {
      const id = await makeStarted(onward.url, { role: "Binder" });
      await page.goto(routes.step(id, "feedback/ask"));
      await page.getByRole("radio", { name: "Nothing, that’s fine", exact: true }).check();
      await goOn(page);
      await expectTitle(page, "Reflect on the experience");
      await press(page, "All stages");
      await expect(page.getByRole("listitem").filter({ hasText: "Ask for feedback" })).toContainText(
        "Answered",
      );
    });

    test("somebody gets to any stage from a step without losing a word", async ({ page, onward }) => {
      const id = await makeStarted(onward.url, { role: "Cook" });
      await page.goto(routes.step(id, "reframe/thought"));
      await line(page, "Which sentence keeps coming back?").fill("Half a sent");
      await press(page, "All stages");
      await page
        .getByRole("main")
        .getByRole("link", { name: "Reinforce your self-worth", exact: true })
        .click();
      await expectTitle(page, "Reinforce your self-worth");
      await page.goto(routes.step(id, "reframe/thought"));
      await expect(line(page, "Which sentence keeps coming back?")).toHaveValue("Half a sent");
    });
  });

test("somebody for whom it is heavy is led to rest first, at once and without comment", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url, { role: "Binder" });
  await page.goto(routes.step(id, "accept/before"));
  const rest = page.getByRole("button", { name: "Enough for today", exact: true });
  await expect(rest).not.toHaveCSS("font-weight", "600");
  await page.getByRole("radio", { name: "8", exact: true }).check();
  await expect(rest).toHaveCSS("font-weight", "600");
  await press(page, "Continue to: Ask for feedback");
  await expectTitle(page, "Ask for feedback");
});

test.describe("on a small phone", () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test("leaving is visible on every core, and the panel with the way to a person is fully visible", async ({
    page,
    onward,
  }) => {
    const id = await makeStarted(onward.url, { role: "Nurse" });
    for (const { slug } of stages) {
      await page.goto(routes.stage(id, slug));
      await expect(page.getByRole("button", { name: "Enough for today", exact: true }), slug).toBeInViewport({
        ratio: 1,
      });
    }
    for (const size of ["100%", "200%"]) {
      const fresh = await makeStarted(onward.url, { role: "Nurse" });
      await page.goto(routes.step(fresh, "accept/before"));
      await helpersAreThere(page);
      await page.evaluate((text) => document.documentElement.style.setProperty("font-size", text), size);
      await page.getByRole("radio", { name: /^10/ }).check();
      const panel = page.locator("[data-help]").first();
      await expect(panel).toBeVisible();
      const link = panel.getByRole("link", { name: /^Where to find help/ });
      await expect(link).toBeInViewport({ ratio: 1 });
      const [bar, box] = [await page.locator("[data-action-bar]").boundingBox(), await link.boundingBox()];
      expect((box?.y ?? 0) + (box?.height ?? 0), size).toBeLessThanOrEqual(bar?.y ?? 0);
      await expect(page.getByRole("radio", { name: /^10/ })).toBeFocused();
    }
  });
});

test("somebody who keeps six items is asked which of them can wait, and goes on all the same", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url, { role: "Editor" });
  await page.goto(routes.plan(id));
  for (const text of ["One", "Two", "Three", "Four", "Five"]) {
    await page.getByRole("region", { name: "Add a step" }).getByLabel("What will you do?").fill(text);
    await press(page, "Add it to the plan");
  }
  await page.goto(routes.step(id, "reflect/went-well"));
  await line(page, "What would you do differently next time?").fill("A sixth one");
  await goOn(page);
  await page.goto(routes.step(id, "prepare/actions"));
  await page.getByText("1 more from what you wrote", { exact: true }).click();
  const sixth = page.getByRole("checkbox", { name: "Keep: A sixth one", exact: true });
  await expect(sixth).not.toBeChecked();
  await sixth.check();
  await goOn(page);
  await expect(page.getByText("You keep 6 now, and 5 are easier to carry.", { exact: false })).toBeVisible();
  await goOn(page);
  // What was passed over is on the hub: after the last stage comes the end.
  await expectTitle(page, "Close for now");
  await page.goto(routes.plan(id));
  await expect(page.locator("li[id^=item-]")).toHaveCount(6);
  await follow(page, "Change the order");
});
