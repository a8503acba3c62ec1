// `npm run coverage`: runs the tests of vitest.config.ts, and says how much of each area they execute. There is no
// threshold: what the build, browser and fault tests execute is not counted.
import { readFileSync } from "node:fs";
import { startVitest } from "vitest/node";

type Counter = { total: number; covered: number };
type Summary = Record<"statements" | "branches" | "functions" | "lines", Counter>;

const areas = ["lib", "components", "app", "prisma"];
const folder = "coverage";

const vitest = await startVitest("test", process.argv.slice(2), {
  watch: false,
  coverage: {
    enabled: true,
    provider: "v8",
    include: areas.map((area) => `${area}/**/*.{ts,tsx,mjs}`),
    exclude: ["**/*.test.{ts,tsx}", "**/*.d.{ts,mts}", "lib/server/db/generated/**"],
    reporter: ["json-summary"],
    reportsDirectory: folder,
    reportOnFailure: true,
  },
});
await vitest.close();

const files: [string, Summary][] = Object.entries(
  JSON.parse(readFileSync(`${folder}/coverage-summary.json`, "utf8")),
);

function percent(area: string, what: keyof Summary): string {
  const counters = files
    .filter(([file]) => file.startsWith(`${process.cwd()}/${area}/`))
    .map(([, summary]) => summary[what]);
  const sum = (key: keyof Counter) => counters.reduce((all, counter) => all + counter[key], 0);
  return `${((100 * sum("covered")) / sum("total")).toFixed(1)} %`.padStart(12);
}

const columns = ["lines", "statements", "functions", "branches"] as const;
process.stdout.write(`\n${"".padEnd(10)}${columns.map((column) => column.padStart(12)).join("")}\n`);
for (const area of areas)
  process.stdout.write(`${area.padEnd(10)}${columns.map((column) => percent(area, column)).join("")}\n`);
