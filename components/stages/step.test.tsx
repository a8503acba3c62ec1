import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { define } from "@/components/elements/define";
import { SavedForm } from "@/components/elements/saved-form";
import { ratingWords } from "@/lib/forms/field";
import type { StepView } from "@/lib/walkthroughs/step-view";
import { patience } from "@/tests/patience";
import { StepPage } from "./step";

const view: StepView = {
  questions: [
    {
      name: "thought",
      field: { kind: "text", label: "Which sentence keeps coming back?" },
      answer: "Always me",
    },
    { name: "day", field: { kind: "date", label: "On which day?" }, answer: undefined },
  ],
  notes: ["One rejection is no reason to change everything."],
  recalled: "",
  earlier: [],
  problems: [],
  today: "2026-11-22",
  revision: 3,
  savedAt: undefined,
};

const writer = "6f1c1f0e-8a52-4b6f-9a55-1d6a1a0f8a11";

type Shown = { step?: Partial<Parameters<typeof StepPage>[0]["step"]> };

function page(more: Partial<StepView> = {}, { step }: Shown = {}) {
  return (
    <StepPage
      step={{ title: "The thought", intro: "Both are allowed.", ...step }}
      view={{ ...view, ...more }}
      action="/save"
      writer={writer}
      script="/elements/step.js"
      deviceKey={Buffer.alloc(32, 7).toString("base64url")}
      above="Stage 6 of 7: Reframe the rejection"
      savedNote="Saved at 21:04"
    />
  );
}

function show(more: Partial<StepView> = {}, shown?: Shown) {
  return render(page(more, shown));
}

function form(container: HTMLElement): HTMLFormElement {
  const found = container.querySelector("form");
  if (!found) throw new Error("There is no form.");
  return found;
}

/** Every button that is shown, in order, with what it says and does. */
function waysIn(container: HTMLElement): [string | null, string | null][] {
  return within(form(container))
    .getAllByRole("button")
    .filter((button) => !button.hidden && button.textContent !== "")
    .map((button) => [button.textContent, button.getAttribute("value")]);
}

type Sent = { body: URLSearchParams };

/** Onward's response to this save. */
function answer({ body }: Sent, status: number, said: object): Promise<Response> {
  const echo = { writer: body.get("writer"), sequence: body.get("sequence") };
  return Promise.resolve(Response.json({ ...said, ...echo }, { status }));
}

const saved = (sent: Sent) => answer(sent, 200, { kind: "saved", savedAt: "2026-11-22T16:00:00Z" });

afterEach(() => void vi.unstubAllGlobals());

describe("a step", () => {
  it("lets one go on after a doubt that was shown, but not with what can't be kept", () => {
    const doubt = { field: "day", message: "This says the year 26.", isDoubt: true } as const;
    const goOn = () => screen.getByRole("button", { name: "Continue" }).getAttribute("value");
    const { rerender } = show({ problems: [doubt] });
    expect(goOn()).toBe("anyway");
    rerender(page({ problems: [doubt, { field: "thought", message: "It is too long." }] }));
    expect(goOn()).toBe("continue");
    rerender(page());
    expect(goOn()).toBe("continue");
  });

  it("shows its position, its questions, and when it was saved", () => {
    show();
    expect(screen.getByRole("heading", { level: 1, name: "The thought" })).toBeVisible();
    expect(screen.getByText("Stage 6 of 7: Reframe the rejection")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Which sentence keeps coming back?" })).toHaveValue(
      "Always me",
    );
    expect(screen.getByRole("status")).toHaveTextContent("Saved at 21:04");
  });

  it("posts its answers with the revision, the writer and the questions it showed", () => {
    const { container } = show();
    const posted = Object.fromEntries(new FormData(form(container)));
    expect(posted).toMatchObject({ thought: "Always me", revision: "3", writer, asked: "thought day" });
    expect(form(container)).toHaveAttribute("method", "post");
  });

  it("makes every way out a submit that saves", () => {
    const { container } = show();
    expect(within(form(container)).queryAllByRole("link")).toEqual([]);
    expect(waysIn(container)).toEqual([
      ["Continue", "continue"],
      ["Save and leave", "leave"],
      ["Back", "back"],
      ["All stages", "hub"],
    ]);
  });

  it("goes on to the next step when it is submitted by its first button, and never past the doubts", () => {
    const { container } = show();
    const first = form(container).querySelector("button");
    expect([first?.name, first?.value]).toEqual(["intent", "continue"]);
  });

  it("collapses what is rarely needed, and posts it with the rest", () => {
    const questions = [
      { name: "who", field: { kind: "text", label: "To whom?" }, answer: "Jo" },
      { name: "sender", field: { kind: "text", label: "From whom?" }, answer: "Ana" },
      { name: "draft", field: { kind: "text", label: "What do you want it to say?" }, answer: "Hello" },
    ] as const;
    const folds = { summary: "Change names", fields: ["who", "sender"], apply: "Use these names" };
    const { container, rerender } = show({ questions: [...questions] }, { step: { folds } });
    const fold = () => screen.getByText("Change names").closest("details");
    expect(fold()).not.toHaveAttribute("open");
    expect(within(fold() as HTMLElement).getAllByRole("textbox", { hidden: true })).toHaveLength(2);
    const apply = within(fold() as HTMLElement).getByRole("button", {
      name: "Use these names",
      hidden: true,
    });
    expect([apply.getAttribute("name"), apply.getAttribute("value")]).toEqual(["intent", "stay"]);
    expect(Object.fromEntries(new FormData(form(container)))).toMatchObject({
      who: "Jo",
      sender: "Ana",
      draft: "Hello",
      asked: "who sender draft",
    });
    const problems = [{ field: "sender", message: "It is too long." }];
    rerender(page({ questions: [...questions], problems }, { step: { folds } }));
    expect(fold()).toHaveAttribute("open");
  });

  it("keeps a remark ready under the question whose choice it depends on", () => {
    const note = {
      text: "Fewer applications fit that best.",
      picked: { step: "strategy/experiment", field: "stuck", value: "few-replies" },
    };
    const options = [{ value: "few-replies", label: "I get few replies" }];
    const stuck = {
      name: "stuck",
      field: { kind: "choice", label: "Where?", options },
      answer: undefined,
    } as const;
    show({ questions: [stuck, ...view.questions] }, { step: { notes: [note] } });
    const remark = screen.getByText(note.text).closest("[class*='value=few-replies']");
    expect(remark).toHaveClass("hidden");
    const above = screen.getByRole("group", { name: "Where?" });
    const below = screen.getByRole("textbox", { name: "Which sentence keeps coming back?" });
    expect(above.compareDocumentPosition(remark as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(below.compareDocumentPosition(remark as Node)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  });

  it("lists problems at the top and beside the field, and links to the field", () => {
    show({ problems: [{ field: "thought", message: "This is 4 characters longer than fits here." }] });
    expect(screen.getByRole("link", { name: /4 characters longer/ })).toHaveAttribute("href", "#thought");
    expect(screen.getByRole("textbox")).toHaveAccessibleDescription(/4 characters longer/);
    expect(screen.getByRole("textbox")).toBeInvalid();
  });

  it("keeps the earlier answer visible that it builds on", () => {
    show({ recalled: "I always go blank" });
    expect(screen.getByText("I always go blank")).toBeVisible();
  });

  it("offers help beside a distress rating, and only there", () => {
    const rating = { kind: "rating", measure: "distress", moment: "before", label: "How heavy?" } as const;
    show().unmount();
    expect(screen.queryByText("I don’t feel safe right now")).toBeNull();
    show({ questions: [{ name: "before", field: rating, answer: undefined }] });
    expect(screen.getByText("I don’t feel safe right now")).toBeVisible();
  });

  it("offers it as well where distress is asked once more, on its own", () => {
    const scale = { kind: "scale", words: ratingWords.distress, label: "How heavy is it today?" } as const;
    const { container } = show({ questions: [{ name: "distress", field: scale, answer: undefined }] });
    expect(container.querySelectorAll("[data-help]")).toHaveLength(2);
    expect(screen.getByText("I don’t feel safe right now")).toBeVisible();
  });

  it("has the way to a person ready for the highest number, complete and without acknowledgement", () => {
    const rating = { kind: "rating", measure: "distress", moment: "before", label: "How heavy?" } as const;
    const { container } = show({ questions: [{ name: "before", field: rating, answer: undefined }] });
    const panels = [...container.querySelectorAll<HTMLElement>("[data-help]")];
    expect(panels).toHaveLength(2);
    for (const panel of panels) {
      expect(panel).toHaveTextContent("Please contact a person now");
      expect(panel).toHaveTextContent("Nobody is told what you chose.");
      expect(within(panel).getByRole("link", { hidden: true })).toHaveAttribute("href", "/help");
      expect(within(panel).queryByRole("button", { hidden: true })).toBeNull();
    }
    expect(panels[0]?.parentElement).toHaveClass(
      "hidden",
      "group-has-[input[value='10']:checked]/step:block",
    );
    expect(panels[0]?.closest("[aria-live=polite]:not(.hidden)"), "read out as it comes").toBeTruthy();
    expect(panels[1]?.closest("details")).not.toHaveAttribute("open");
  });
});

describe("a step with JavaScript", () => {
  beforeAll(() => define("saved-form", SavedForm));

  it("saves what is typed after a pause, and says so only then", async () => {
    const bodies: URLSearchParams[] = [];
    let confirm = () => {};
    const confirmed = new Promise<void>((resolve) => {
      confirm = resolve;
    });
    vi.stubGlobal("fetch", async (_url: string, sent: Sent) => {
      bodies.push(sent.body);
      await confirmed;
      return await saved(sent);
    });
    show();
    await userEvent.type(screen.getByRole("textbox"), ", again");
    await vi.waitFor(() => expect(bodies).not.toEqual([]), patience.event);
    expect(screen.getByRole("status")).not.toHaveTextContent("Saved at 21:45");
    confirm();
    await vi.waitFor(
      () => expect(screen.getByRole("status")).toHaveTextContent("Saved at 21:45"),
      patience.event,
    );
    // Somebody who types slowly is saved in between.
    expect(bodies.at(-1)?.get("thought")).toBe("Always me, again");
  });

  it("saves what was typed or picked before the script ran, and nothing if nothing was", async () => {
    const thoughts: (string | null)[] = [];
    vi.stubGlobal("fetch", (_url: string, sent: Sent) => {
      thoughts.push(sent.body.get("thought"));
      return saved(sent);
    });
    const arrive = (typed?: string) => {
      const container = document.createElement("div");
      container.innerHTML = renderToString(page());
      const line = within(container).getByRole<HTMLTextAreaElement>("textbox", { hidden: true });
      if (typed !== undefined) line.value = typed;
      document.body.append(container);
      return container;
    };
    const untouched = arrive();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    untouched.remove();
    const typed = arrive("Typed at once");
    await vi.waitFor(() => expect(thoughts).toEqual(["Typed at once"]), patience.event);
    typed.remove();
  });

  it("changes the words where they stand: a new node has the browser look at the whole page again", async () => {
    vi.stubGlobal("fetch", (_url: string, sent: Sent) => saved(sent));
    show();
    await userEvent.type(screen.getByRole("textbox"), "x");
    const { firstChild } = screen.getByRole("status");
    await vi.waitFor(
      () => expect(screen.getByRole("status")).toHaveTextContent("Saved at 21:45"),
      patience.event,
    );
    expect(screen.getByRole("status").firstChild).toBe(firstChild);
  });

  it("stays true on a machine-translated page", async () => {
    const line = { isAway: false };
    vi.stubGlobal("fetch", (_url: string, sent: Sent) =>
      line.isAway ? Promise.reject(new TypeError("offline")) : saved(sent),
    );
    const { container } = show();
    // Like a browser's own translation.
    for (const part of container.querySelectorAll("saved-line p, saved-line span"))
      part.innerHTML = `<font><font>${part.textContent}, auf Deutsch</font></font>`;
    for (const isAway of [false, true, false]) {
      line.isAway = isAway;
      await userEvent.type(screen.getByRole("textbox"), "x");
      const words = isAway ? "Not saved yet: no connection." : "Saved at 21:45";
      await vi.waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(words), patience.event);
      expect(screen.getByRole("status")).not.toHaveTextContent("auf Deutsch");
    }
  });

  it.each([
    ["a lost connection", undefined, "Not saved yet: no connection."],
    ["a failing server", [503, "unavailable"], "Not saved yet: Onward can’t reach"],
    [
      "an answer that is not Onward’s",
      [404, "nothing of ours"],
      "Not saved yet: something between you and Onward",
    ],
    ["a deleted walkthrough", [404, "not-found"], "Not saved: this walkthrough was deleted"],
    [
      "a browser that lost its cookie, of somebody with an account or without,",
      [401, "signed-out"],
      "Not saved yet: this browser no longer knows you. Your text is on this page. If you have an account, sign in in another tab, and Onward will save it. If not, copy your text: what you wrote before can’t be opened any more.",
    ],
    [
      "somebody else who signed in",
      [401, "somebody-else"],
      "Not saved: this browser opens someone else’s pages now. Your text is on this page. If you have an account,",
    ],
    ["a text that is too large", [413, "too-large"], "Not saved: this is more than"],
    ["a walkthrough too many", [413, "too-many"], "Not saved: there is no room for one more walkthrough."],
    ["a plan that is full", [413, "plan-full"], "Not all of it is saved: the plan has no room for one more."],
    [
      "a step that is damaged where it is stored",
      [422, "unreadable"],
      "Not saved: what is stored of this step is damaged and can’t be read. Your text is on this page.",
    ],
  ] as const)("says in words that %s kept it from saving", async (_what, said, sentence) => {
    vi.stubGlobal("fetch", (_url: string, sent: Sent) =>
      said ? answer(sent, said[0], { kind: said[1] }) : Promise.reject(new TypeError("offline")),
    );
    show();
    await userEvent.type(screen.getByRole("textbox"), "x");
    await vi.waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(sentence), patience.event);
  });

  it("links to both versions if another window saved first", async () => {
    vi.stubGlobal("fetch", (_url: string, sent: Sent) =>
      answer(sent, 409, { kind: "stale", savedAt: "2026-11-22T15:19:00Z" }),
    );
    show();
    await userEvent.type(screen.getByRole("textbox"), "x");
    const both = await screen.findByRole("button", { name: "Look at both" });
    expect([both.getAttribute("name"), both.getAttribute("value")]).toEqual(["intent", "stay"]);
  });

  it("announces the first save, what is not saved and that it is again, and nothing else, though the line shows each", async () => {
    const line = { isAway: false, saves: 0 };
    vi.stubGlobal("fetch", (_url: string, sent: Sent) => {
      line.saves++;
      return line.isAway ? Promise.reject(new TypeError("offline")) : saved(sent);
    });
    const { container } = show();
    const spoken: string[] = [];
    const region = container.querySelector('[aria-live="polite"]');
    if (!region) throw new Error("Nothing is read out.");
    new MutationObserver(() => spoken.push(region.textContent ?? "")).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    const pause = async (isAway: boolean, shown: RegExp) => {
      Object.assign(line, { isAway, saves: 0 });
      await userEvent.type(screen.getByRole("textbox"), "x");
      await vi.waitFor(() => expect(line.saves).toBeGreaterThan(0), patience.event);
      await vi.waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(shown), patience.event);
    };
    for (const isAway of [false, false, true, true, false, false])
      await pause(isAway, isAway ? /^Not saved yet/ : /^Saved at 21:45/);
    expect(spoken.map((words) => words.split(":")[0])).toEqual(["Saved", "Not saved yet", "Saved"]);
    expect(container.querySelectorAll('[role="status"]:not([aria-live="off"])')).toHaveLength(0);
  });
});
