import { expect, it, vi } from "vitest";
import { savedNote } from "./step";

const said = vi.hoisted(() => ({
  zone: undefined as string | undefined,
  hosted: undefined as object | undefined,
}));

vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => said.zone && { value: said.zone } }),
}));
vi.mock("../settings/settings", async (original) => ({
  ...(await original<object>()),
  settings: () => ({ hosted: said.hosted }),
}));

const now = new Date();
const at = (timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(now);
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

it.each([
  [
    "by their own clock once their browser has said its zone",
    "Asia/Kathmandu",
    {},
    `Saved at ${at("Asia/Kathmandu")}`,
  ],
  ["by the machine’s clock on one’s own machine", undefined, undefined, `Saved at ${at(own)}`],
  ["without a clock on a host that does not know theirs", undefined, {}, "Saved"],
])("the time of a save is shown %s", async (_how, zone, hosted, words) => {
  Object.assign(said, { zone, hosted });
  expect(await savedNote(now)).toBe(words);
});
