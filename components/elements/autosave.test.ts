import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAutosave, type SaveReply, type SaveState } from "./autosave";

const saved: SaveReply = { kind: "saved", at: new Date(0) };

/** A server whose responses are given by hand, in order. */
function setUp() {
  const sent: string[] = [];
  const answers: ((reply: SaveReply) => void)[] = [];
  const states: SaveState["kind"][] = [];
  const page = { text: "" };
  const autosave = createAutosave({
    send: () => {
      sent.push(page.text);
      return new Promise((resolve) => answers.push(resolve));
    },
    onState: (state) => states.push(state.kind),
  });
  const type = (text: string) => {
    page.text = text;
    autosave.changed();
  };
  const answer = async (reply: SaveReply) => {
    answers.shift()?.(reply);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { autosave, sent, states, type, answer };
}

describe("autosave", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("saves once after a pause, not at every key", async () => {
    const { sent, type } = setUp();
    for (const text of ["a", "ab", "abc"]) {
      type(text);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(["abc"]);
  });

  it("says saved only after the server has confirmed", async () => {
    const { states, type, answer } = setUp();
    type("a");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states).toEqual(["saving"]);
    await answer(saved);
    expect(states).toEqual(["saving", "saved"]);
  });

  it("keeps one save in flight and sends the newest text after it", async () => {
    const { autosave, sent, type, answer } = setUp();
    type("first");
    await vi.advanceTimersByTimeAsync(1_000);
    type("second");
    await vi.advanceTimersByTimeAsync(1_000);
    type("third");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(["first"]);
    await answer(saved);
    expect(sent).toEqual(["first", "third"]);
    await answer(saved);
    expect(autosave.isDirty()).toBe(false);
  });

  it("stays dirty without a connection and tries again by itself until it is saved", async () => {
    const { autosave, sent, states, type, answer } = setUp();
    type("a");
    await vi.advanceTimersByTimeAsync(1_000);
    await answer({ kind: "offline" });
    expect(autosave.isDirty()).toBe(true);
    await vi.advanceTimersByTimeAsync(2_000);
    await answer({ kind: "unavailable" });
    await vi.advanceTimersByTimeAsync(5_000);
    await answer(saved);
    expect(sent).toEqual(["a", "a", "a"]);
    expect(states.at(-1)).toBe("saved");
    expect(autosave.isDirty()).toBe(false);
  });

  it("does not retry when the person has to decide", async () => {
    const { autosave, sent, type, answer } = setUp();
    type("a");
    await vi.advanceTimersByTimeAsync(1_000);
    await answer({ kind: "stale", at: new Date(0) });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent).toEqual(["a"]);
    expect(autosave.isDirty()).toBe(true);
  });

  it("sends nothing beside the form's own submit, however long that takes, and goes on if it was not sent", async () => {
    const { autosave, sent, type, answer } = setUp();
    type("a");
    autosave.hold();
    await vi.advanceTimersByTimeAsync(60_000);
    void autosave.flush();
    expect(sent).toEqual([]);
    autosave.release();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(["a"]);
    await answer({ kind: "offline" });
    autosave.hold();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(["a"]);
  });

  it("saves what is typed while the form is being submitted", async () => {
    const { autosave, sent, type } = setUp();
    type("a");
    autosave.hold();
    type("ab");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(["ab"]);
  });

  it("flushes unsent text at once, and nothing if all is saved", async () => {
    const { autosave, sent, type, answer } = setUp();
    type("a");
    void autosave.flush();
    expect(sent).toEqual(["a"]);
    await answer(saved);
    void autosave.flush();
    expect(sent).toEqual(["a"]);
  });

  it("sends text typed during a save at once when the page is left, and believes the newest response", async () => {
    const { autosave, sent, states, type, answer } = setUp();
    type("a");
    await vi.advanceTimersByTimeAsync(1_000);
    type("ab");
    autosave.leave();
    autosave.leave();
    expect(sent).toEqual(["a", "ab"]);
    await answer(saved);
    expect(autosave.isDirty()).toBe(true);
    await answer({ kind: "offline" });
    expect(states.at(-1)).toBe("offline");
    expect(autosave.isDirty()).toBe(true);
  });
});
