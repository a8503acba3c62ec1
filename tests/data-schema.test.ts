// Tests the published JSON Schema with a validator that knows nothing of Onward.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeData } from "@/lib/data/write";
import { arbitraryOwner } from "./database/data/arbitrary-owner";
import { hostileStructures, soundFile } from "./database/data/hostile-files";

const path = new URL("../public/onward-data.schema.json", import.meta.url);
const isValid = new Ajv({ strict: true, allErrors: false }).compile(JSON.parse(readFileSync(path, "utf8")));

describe("the published JSON Schema", () => {
  it("accepts what the exporter writes", () => {
    expect(isValid(JSON.parse(soundFile)), JSON.stringify(isValid.errors)).toBe(true);
    fc.assert(
      fc.property(fc.array(arbitraryOwner, { maxLength: 2 }), (owners) => {
        expect(isValid(JSON.parse(writeData(owners))), JSON.stringify(isValid.errors)).toBe(true);
      }),
      { numRuns: 50, seed: 2026 },
    );
  });

  it.each(hostileStructures)("refuses what the reader refuses for its structure: $name", ({ file }) => {
    expect(isValid(JSON.parse(String(file)))).toBe(false);
  });
});
