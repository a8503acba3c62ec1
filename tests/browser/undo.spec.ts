import { addDays, formatDate, formatShortDate, todayIn } from "@/lib/dates";
import { routes } from "@/lib/routes";
import { lookAt } from "./look-over";
import { expect, helpersAreThere, notFoundNote, type Page, test } from "./onward";
import { timeZone } from "./time-zone";
import { about, expectTitle, follow, press } from "./walker";
import { fillStep, makeFilled, makeStarted, planItems } from "./walkthroughs";

const today = () => todayIn(timeZone);

async function open(page: Page, item: string): Promise<void> {
  await page.getByRole("listitem").filter({ hasText: item }).locator("summary").click();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody deletes an action item, is told so, and restores it as it was", async ({
      page,
      onward,
    }) => {
      const id = await makeStarted(onward.url);
      const [item = ""] = await planItems(onward.url, id, ["Call Ana", "Rest"]);
      await page.goto(routes.item(id, item));
      await page.getByLabel("High", { exact: true }).check();
      await press(page, "Save this step");
      await page.goto(routes.item(id, item));
      await press(page, "Delete this step");
      await expect(page).toHaveURL(onward.url + routes.planWithout(id));
      await expect(page.getByText("The step is deleted.")).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: "Call Ana" })).toHaveCount(0);
      await press(page, "Take it back");
      const back = page.getByRole("listitem").filter({ hasText: "Call Ana" });
      await expect(back).toContainText("High priority");
      await page.goto(routes.planWithout(id));
      await expect(page.getByRole("button", { name: "Take it back" })).toHaveCount(0);
    });

    test("somebody deletes a piece of evidence, and restores it", async ({ page, onward, watch }) => {
      watch.expects(notFoundNote);
      const did = `Sorted the flood archive ${javaScriptEnabled}`;
      await page.goto(routes.evidence());
      await page.getByLabel("What did you do, and what changed because of it?").fill(did);
      await page.getByLabel("Who could confirm it?").fill("Ana Ruiz");
      await press(page, "Keep it");
      await page.getByRole("listitem").filter({ hasText: did }).getByRole("link").click();
      const piece = page.url();
      await press(page, "Delete it");
      await expect(page).toHaveURL(onward.url + routes.evidenceWithout());
      await expect(page.getByText("The piece is deleted.")).toBeVisible();
      expect((await page.goto(piece))?.status()).toBe(404);
      await page.goto(routes.evidenceWithout());
      await press(page, "Take it back");
      await page.goto(piece);
      await expect(page.getByLabel("Who could confirm it?")).toHaveValue("Ana Ruiz");
    });

    test("somebody taps a day for an action item, and it is shown as a relative day", async ({
      page,
      onward,
    }) => {
      const id = await makeStarted(onward.url);
      await page.goto(routes.plan(id));
      await page.getByLabel("What will you do?", { exact: true }).fill("Read one posting");
      await page.getByText("Tomorrow", { exact: true }).click();
      await press(page, "Add it to the plan");
      const item = page.getByRole("listitem").filter({ hasText: "Read one posting" });
      const day = item.getByRole("time");
      await expect(day.getByText("Tomorrow")).toBeVisible();
      await expect(day).toHaveAttribute("title", formatDate(addDays(today(), 1)));
      expect(await item.ariaSnapshot()).toContain(`By ${formatShortDate(addDays(today(), 1))}`);
      await open(page, "Read one posting");
      await item.getByText("In a week", { exact: true }).click();
      await press(page, about("Save it", "Read one posting"));
      await expect(item.getByRole("time")).toHaveText(`By ${formatShortDate(addDays(today(), 7))}`);
    });
  });

test("somebody lets a check-in go, is told so, and can still say how it is going", async ({
  page,
  onward,
}) => {
  const { id } = await makeFilled(onward.url, { closed: true });
  await fillStep(
    onward.url,
    id,
    "check-in",
    { first: { picked: "let-go" } },
    { first: { kind: "choice", label: "", options: [{ value: "let-go", label: "" }] } },
  );
  await page.goto(routes.homeLetGo(id));
  await expect(page.getByText("You won’t be asked about it again.")).toBeVisible();
  await lookAt(page, "home, a check-in let go");
  await follow(page, "Say how it’s going after all");
  await expect(page).toHaveURL(onward.url + routes.checkIn(id));
});

test("somebody goes on from a long answer with Ctrl and Enter, and Enter alone starts a new line", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url);
  await page.goto(routes.step(id, "accept/before"));
  await helpersAreThere(page);
  await page.getByLabel("What would you say to a friend in your place?", { exact: true }).fill("Rest.");
  await page.keyboard.press("Control+Enter");
  await expectTitle(page, "Ask for feedback");
});
