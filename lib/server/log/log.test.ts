import { afterEach, expect, it, vi } from "vitest";

const mode = vi.hoisted(() => ({ hosted: {} as object | undefined }));
vi.mock("../settings/settings", () => ({ settings: () => mode }));

const { log, quieten } = await import("./log");

function printed(stream: NodeJS.WriteStream): () => string {
  const write = vi.spyOn(stream, "write").mockReturnValue(true);
  return () => write.mock.calls.map(([line]) => String(line)).join("");
}

afterEach(() => vi.restoreAllMocks());

it("a host logs one JSON object per line, whatever it contains", () => {
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

it.each([{}, undefined])("an error is logged by its kind, never by its message, in either mode", (hosted) => {
  mode.hosted = hosted;
  const err = printed(process.stderr);
  log.error("A step was not saved", Object.assign(new Error("my words"), { code: "P2002" }));
  expect(err()).toContain("A step was not saved");
  expect(err()).toContain("P2002");
  expect(err()).not.toContain("my words");
});

const canary = "Kanarienvogel";

/** An error with a person's words wherever a stack could show them. */
function errorFullOfWords(): Error {
  const imitated = `${canary}\n    at ${canary} (${process.cwd()}/lib/${canary}.ts:1:1)\n    at lib/${canary}.ts:2:2`;
  const { [canary]: thrower } = { [canary]: () => new Error(imitated) };
  const here = (thrower as () => Error)();
  const compiled = new Function(
    `return new Error(arguments[0])\n//# sourceURL=${process.cwd()}/${canary}.ts`,
  );
  return Object.assign(here, { cause: compiled(imitated) });
}

it.each([{}, undefined])("an error is logged with the places in the code that it went through", (hosted) => {
  mode.hosted = hosted;
  const err = printed(process.stderr);
  log.error("A step was not saved", errorFullOfWords());
  expect(err()).toMatch(/(at |")lib\/server\/log\/log\.test\.ts:\d+:\d+/);
  expect(err()).not.toContain(canary);
  expect(err()).not.toContain(process.cwd());
});

it("an error whose stack was read already is logged with the place where it was caught", () => {
  mode.hosted = {};
  const err = printed(process.stderr);
  const error = errorFullOfWords();
  expect(error.stack).toContain(canary);
  log.error("A step was not saved", error);
  const { thrownAt, caughtAt } = JSON.parse(err());
  expect(thrownAt).toBeUndefined();
  expect(caughtAt).toContainEqual(expect.stringMatching(/^lib\/server\/log\/log\.test\.ts:/));
  expect(err()).not.toContain(canary);
});

it.each(["/home", process.cwd()])("generated code, and files elsewhere, are not places: %s", (folder) => {
  mode.hosted = {};
  const err = printed(process.stderr);
  const made = new Function(`return new Error("x")\n//# sourceURL=${folder}/${canary}/code.ts`);
  log.error("A step was not saved", made());
  expect(err()).not.toContain(canary);
});

it("Next's messages are logged by their kind, in either mode", () => {
  mode.hosted = undefined;
  const err = printed(process.stderr);
  const other = { log: vi.fn(), warn: vi.fn(), error: vi.fn() };
  quieten(other);
  other.error(`\n> 1 | const word = "${canary}";`, new Error(canary));
  other.warn(canary);
  other.log(canary);
  expect(err()).toMatch(/error Next said something: Error\n {4}at lib\/server\/log\/log\.test\.ts/);
  expect(err()).not.toContain(canary);
});

it("a personal installation logs lines, and no events", () => {
  mode.hosted = undefined;
  const out = printed(process.stdout);
  log.event("signed-in", { how: "password" });
  log.info("Ready");
  expect(out()).toMatch(/^\S+ info Ready\n$/);
});
