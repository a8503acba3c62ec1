// Months of use in a minute: `npx tsx tests/browser/seed.ts http://127.0.0.1:6693 200` adds that many fully answered
// walkthroughs to a running Onward. Give it one of its own.
import { addDays, todayIn } from "@/lib/dates";
import { makeFilled } from "./walkthroughs";

const [address = "", count = "200"] = process.argv.slice(2);
if (!address || !/^\d{1,4}$/.test(count))
  throw new Error("Give the address of a running Onward, and a number.");

for (let at = 0; at < Number(count); at++) {
  await makeFilled(new URL(address).origin, {
    pick: at % 3 === 0 ? "last" : "first",
    first: at === 0,
    closed: at % 5 !== 0,
    startAnswers: { heardOn: addDays(todayIn("UTC"), at - Number(count)), role: `Role ${at + 1}` },
  });
  if ((at + 1) % 20 === 0) process.stdout.write(`${at + 1} walkthroughs\n`);
}
