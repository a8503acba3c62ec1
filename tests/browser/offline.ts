// What a browser stores for offline use.
import { routes } from "@/lib/routes";
import { expect, helpersAreThere, helpIsKept, type Page } from "./onward";

/** The names under which this browser stores something for offline use. */
export function keptNames(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "onward")) return [];
    return await new Promise<string[]>((resolve, reject) => {
      const opening = indexedDB.open("onward");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const names = opening.result.transaction("kept").objectStore("kept").getAllKeys();
        names.onsuccess = () => resolve(names.result.map(String));
        opening.result.close();
      };
    });
  });
}

/** Opens a step once the service worker is there, and waits until the following forms are cached. */
export async function openKeeping(page: Page, id: string, key: string): Promise<void> {
  await page.goto(routes.help());
  await helpIsKept(page);
  await page.goto(routes.step(id, key));
  await expect.poll(async () => (await keptNames(page)).join("\n")).toContain("reframe/thought/blank");
  await helpersAreThere(page);
}
