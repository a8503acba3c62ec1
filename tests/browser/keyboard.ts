// Navigating with the keyboard alone. Each stop must be visible: a focus ring, and nothing over it.
import type { Locator } from "@playwright/test";
import { expect, type Page } from "./onward";

const mostStops = 80;

/** Presses Tab until this has the focus, and checks every stop on the way. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press("Tab");
    await expectFocusSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

export async function expectFocusSeen(page: Page): Promise<void> {
  // Scrolling to a stop may take a frame or two.
  await expect.poll(() => page.evaluate(lookAtFocus), { message: "the focus can be seen" }).toBe("seen");
}

/** Runs in the page. */
function lookAtFocus(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return "seen";
  const name = `${element.tagName} ${element.id} ${element.textContent?.trim().slice(0, 40) ?? ""}`;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const isRinged = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  // In a date field the browser draws the ring around its calendar button, whose style cannot be read.
  const isInside = element.matches("input[type=date]:focus-within:not(:focus)");
  if (isInside) return "seen";
  if (!isRinged || /rgba\(.*, 0\)|transparent/.test(outlineColor)) return `no ring: ${name}`;
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return `no size: ${name}`;
  if (top < 0 || bottom > window.innerHeight + 1 || left < 0 || right > window.innerWidth + 1)
    return height > window.innerHeight ? "seen" : `outside of the window: ${name}`;
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const isClear = over !== null && (element.contains(over) || over.contains(element));
  return isClear ? "seen" : `under ${over?.tagName ?? "nothing"}: ${name}`;
}
