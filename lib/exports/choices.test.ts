import { describe, expect, it } from "vitest";
import { type DocumentChoices, firstChoices, readChoices } from "./choices";

const first: DocumentChoices = { stages: ["accept", "reflect"], feelings: true, message: false, paper: "a4" };
const read = (query: string) => readChoices(new URLSearchParams(query), first);

describe("the choices of a document", () => {
  it("are the defaults until somebody chooses", () => {
    expect(read("")).toEqual({ ok: true, value: first });
  });

  it("are what the form says, and an unticked box means no", () => {
    expect(read("chosen=yes&stages=reflect&message=yes&paper=letter")).toEqual({
      ok: true,
      value: { stages: ["reflect"], feelings: false, message: true, paper: "letter" },
    });
    expect(read("chosen=yes&paper=a4")).toEqual({
      ok: true,
      value: { stages: [], feelings: false, message: false, paper: "a4" },
    });
  });

  it.each([
    "paper=a4",
    "chosen=yes",
    "chosen=no&paper=a4",
    "chosen=yes&paper=a3",
    "chosen=yes&paper=a4&paper=letter",
    "chosen=yes&paper=a4&stages=constructor",
    "chosen=yes&paper=a4&feelings=maybe",
    "chosen=yes&paper=a4&__proto__=x",
    "chosen=yes&paper=a4&more=yes",
  ])("are only what the form can send: %s", (query) => {
    expect(read(query)).toEqual({ ok: false, error: { kind: "invalid" } });
  });
});

describe("the defaults", () => {
  // Only the slug of a stage is read here.
  const stages = first.stages.map((slug) => ({ slug })) as never;

  it("include every stage, and nothing that was kept out of sight", () => {
    expect(firstChoices({ stages, timeZone: "Europe/London" }, true)).toEqual(first);
    expect(firstChoices({ stages, timeZone: "Europe/London" }, false).feelings).toBe(false);
  });

  it.each([
    ["America/New_York", "letter"],
    ["America/Toronto", "letter"],
    ["America/Indiana/Indianapolis", "letter"],
    ["America/Mexico_City", "letter"],
    ["Asia/Manila", "letter"],
    ["America/Sao_Paulo", "a4"],
    ["Asia/Kathmandu", "a4"],
    ["Europe/Berlin", "a4"],
    ["UTC", "a4"],
  ])("use the usual paper size: %s", (timeZone, paper) => {
    expect(firstChoices({ stages, timeZone }, true).paper).toBe(paper);
  });
});
