// A page without its looks: its landmarks, headings and controls in order, by role and name, and its tab stops. What
// differs from day to day is left out.
import { expectFocusSeen } from "./keyboard";
import { helpersAreThere, type Page } from "./onward";

const roles =
  "banner|main|contentinfo|complementary|navigation|region|heading|link|button|textbox|searchbox|radio|checkbox|combobox|group|figure|blockquote|alert|status|timer|table|img";

/** An element with this name is there on some days of the week only. */
const someDays = /^- radio "(Today|Yesterday|Tomorrow|In two days|Friday|In a week)"/;

const months = "January|February|March|April|May|June|July|August|September|October|November|December";

function steady(line: string): string {
  return line
    .replace(new RegExp(`\\b\\d{1,2} (${months}) \\d{4}\\b`, "g"), "DAY")
    .replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2,3} \d{4}\b/g, "DAY")
    .replace(/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, "WEEKDAY")
    .replace(/\b\d\d:\d\d\b/g, "TIME");
}

/** Without texts and values: from a line of Playwright's, the role, the name and the states. */
function linesOf(snapshot: string): string[] {
  return snapshot
    .split("\n")
    .map((line) =>
      line.replace(
        /^(\s*- )'(.*)'(:.*)?$/,
        (_, dash: string, key: string) => dash + key.replaceAll("''", "'"),
      ),
    )
    .flatMap((line) => {
      const parts = new RegExp(
        `^(\\s*)(- (?:${roles})\\b(?: "(?:[^"\\\\]|\\\\.)*")?(?: \\[[a-z]+(?:=\\w+)?\\])*)`,
      );
      const [, indent = "", kept] = parts.exec(line) ?? [];
      return kept === undefined || someDays.test(kept) ? [] : indent + steady(kept);
    });
}

export async function treeOf(page: Page): Promise<string> {
  await helpersAreThere(page);
  const tree = linesOf(await page.locator("body").ariaSnapshot());
  return [...tree, "", "Tab:", ...(await tabStops(page)), ""].join("\n");
}

/** Each tab stop from the top of the page to the end, every one of them visible. */
async function tabStops(page: Page): Promise<string[]> {
  const stops: string[] = [];
  for (let stop = 0; stop < 200; stop++) {
    await page.keyboard.press("Tab");
    if (!(await page.evaluate(markFocus))) return stops;
    await expectFocusSeen(page);
    const focused = page.locator("[data-stop]");
    const [first = steady(`- ${await focused.evaluate(wordsOf)}`)] = linesOf(await focused.ariaSnapshot());
    // A date has several, all with the same name.
    if (first !== stops.at(-1)) stops.push(first);
  }
  throw new Error("Tab does not leave this page.");
}

/** Runs in the page. Inside a date field `:focus` matches nothing. */
function markFocus(): boolean {
  document.querySelector("[data-stop]")?.removeAttribute("data-stop");
  const element = document.activeElement;
  if (!element || element === document.body) return false;
  element.setAttribute("data-stop", "");
  return true;
}

/** Runs in the page. A disclosure's summary has no role of its own, and a day's role differs. */
function wordsOf({ tagName, textContent }: Element): string {
  return `${tagName.toLowerCase()} "${textContent?.trim() ?? ""}"`;
}
