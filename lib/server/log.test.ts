import { afterEach, expect, it, vi } from "vitest";

const mode = vi.hoisted(() => ({ hosted: {} as object | undefined }));
vi.mock("./env", () => ({ settings: () => mode }));

const { log } = await import("./log");

function printed(stream: NodeJS.WriteStream): () => string {
  const write = vi.spyOn(stream, "write").mockReturnValue(true);
  return () => write.mock.calls.map(([line]) => String(line)).join("");
}

afterEach(() => vi.restoreAllMocks());

it("a host tells one JSON object a line, whatever is in it", () => {
  mode.hosted = {};
  const out = printed(process.stdout);
  log.event("sign-in-failed", { how: "password\n{}", route: "/sign-in/enter" });
  expect(out().split("\n")).toHaveLength(2);
  expect(JSON.parse(out())).toMatchObject({
    level: "info",
    message: "sign-in-failed",
    how: "password\n{}",
    route: "/sign-in/enter",
  });
});

it.each([{}, undefined])("an error is told by its kind, never by its message, in either mode", (hosted) => {
  mode.hosted = hosted;
  const err = printed(process.stderr);
  log.error("A step was not saved", Object.assign(new Error("my words"), { code: "P2002" }));
  expect(err()).toContain("A step was not saved");
  expect(err()).toContain("P2002");
  expect(err()).not.toContain("my words");
});

it("somebody's own machine is told lines, and no events", () => {
  mode.hosted = undefined;
  const out = printed(process.stdout);
  log.event("signed-in", { how: "password" });
  log.info("Ready");
  expect(out()).toMatch(/^\S+ info Ready\n$/);
});
