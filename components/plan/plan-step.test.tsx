import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Origin } from "@/lib/forms/answers";
import type { Candidate } from "@/lib/plan/candidate";
import type { ActionItem } from "@/lib/plan/item";
import type { Step } from "@/lib/stages/stage";
import type { Gathered } from "@/lib/walkthroughs/gather";
import type { StepView } from "@/lib/walkthroughs/step-view";
import { PlanStep } from "./plan-step";

/** A Wednesday. */
const today = "2026-11-25";
const step = {
  slug: "actions",
  title: "What goes into your plan",
  intro: "From what you wrote.",
  shows: "plan",
  fields: {
    nextApplication: { kind: "text", label: "Which job?", action: { text: "Apply for this: {}" } },
    tellFirst: { kind: "text", label: "Whom will you tell first?" },
    sure: { kind: "scale", isAside: true, words: ["Not at all", "Half", "Completely"], label: "How sure?" },
  },
} as const satisfies Step;

const view: StepView = {
  questions: Object.entries(step.fields).map(([name, field]) => ({ name, field, answer: undefined })),
  notes: [],
  recalled: "",
  earlier: [],
  problems: [],
  today,
  revision: 3,
  savedAt: undefined,
};

function item(id: string, more: Partial<ActionItem> = {}): ActionItem {
  const own = { walkthroughId: "w", position: 1, revision: 1, createdAt: new Date(0) };
  return { id, text: `Do ${id}`, priority: "normal", status: "to-do", ...own, ...more };
}

const kept = (id: string, more: Partial<ActionItem> = {}): Gathered => ({
  kind: "item",
  item: item(id, more),
});

function offered(field: string, isTicked: boolean, more: Partial<Candidate> = {}): Gathered {
  const origin = { exercise: "reflect/learned", field };
  return { kind: "candidate", isTicked, candidate: { origin, text: `Try ${field}`, isIdea: false, ...more } };
}

const idOf = ({ exercise: key, field }: Origin) => `${key.replace("/", "-")}-${field}`;

type Shown = Partial<Parameters<typeof PlanStep>[0]>;

function show(more: Shown = {}) {
  const { container } = render(
    <PlanStep
      step={step}
      view={view}
      above="Stage 7 of 7"
      action="/save"
      rows={[]}
      written={[]}
      idOf={idOf}
      stepKey="prepare/actions"
      earlier={[]}
      names={new Map()}
      isChecked={false}
      writer="6f1c1f0e-8a52-4b6f-9a55-1d6a1a0f8a11"
      savedNote="Saved at 21:04"
      labels={{ next: "Continue to the end" }}
      deviceKey={Buffer.alloc(32, 7).toString("base64url")}
      script="/elements/step.js"
      {...more}
    />,
  );
  const form = container.querySelector("form") as HTMLFormElement;
  const posted = () => new FormData(form);
  const intent = () => screen.getByRole("button", { name: "Continue to the end" }).getAttribute("value");
  return { container, posted, intent };
}

/** The row of the gathering with this name. */
const row = (text: string) => within(screen.getByRole("group", { name: text }));

describe("the gathering", () => {
  it("shows each row with its tick, its words to edit, and a day in one tap", () => {
    show({ rows: [kept("a", { due: "2026-11-27" }), offered("one", true)] });
    expect(row("Do a").getByRole("checkbox")).toBeChecked();
    expect(row("Do a").getByRole("textbox")).toHaveValue("Do a");
    expect(row("Do a").getByRole("radio", { name: "Friday" })).toBeChecked();
    expect(row("Do a").getByLabelText("By when?")).toHaveValue("2026-11-27");
    const days = row("Try one").getAllByRole("radio");
    expect(days.map((day) => day.closest("label")?.textContent)).toEqual(["Tomorrow", "Friday", "In a week"]);
    expect(days.every((day) => !(day as HTMLInputElement).checked)).toBe(true);
  });

  it("ticks what is open and what is offered ticked, and not what is parked", () => {
    show({ rows: [kept("a"), kept("b", { status: "parked" }), offered("one", true), offered("two", false)] });
    const ticks = screen.getAllByRole<HTMLInputElement>("checkbox");
    expect(ticks.map(({ checked }) => checked)).toEqual([true, true, false, false]);
    // Unticked rows are collapsed under these words.
    expect(screen.getByText("2 more from what you wrote")).toBeInTheDocument();
    expect(screen.getByRole("group", { name: "Do b", hidden: true }).closest("details")).not.toBeNull();
  });

  it("names each tick, text and day so that they can be told from those of the next row", () => {
    show({ rows: [kept("a"), kept("b")] });
    const names = screen.getAllByRole("checkbox").map((tick) => tick.closest("label")?.textContent);
    expect(new Set(names).size).toBe(2);
    for (const text of ["Do a", "Do b"])
      expect(screen.getByRole("group", { name: text })).toBeInTheDocument();
  });

  it("posts what each row is, what it says and what it said before", () => {
    const { posted } = show({
      rows: [kept("a", { due: "2026-11-27" }), kept("b", { status: "parked" }), offered("one", true)],
    });
    const id = "reflect-learned-one";
    expect(posted().getAll("item")).toEqual(["a", "b"]);
    expect(posted().getAll("candidate")).toEqual([id]);
    expect(Object.fromEntries(posted())).toMatchObject({
      "was.a": "keep 2026-11-27",
      "was.b": " ",
      [`was.${id}`]: " ",
      "was.text.a": "Do a",
      "text.a": "Do a",
      "keep.a": "keep",
      [`keep.${id}`]: "keep",
      "due.a": "2026-11-27",
    });
    expect(posted().has("keep.b")).toBe(false);
  });

  it("posts a tapped day under the name of its row", async () => {
    const { posted } = show({ rows: [offered("one", true)] });
    await userEvent.click(row("Try one").getByRole("radio", { name: "Tomorrow" }));
    expect(posted().get("due.reflect-learned-one.day")).toBe("2026-11-26");
  });

  it("does not mention the number as long as no more than five are kept", () => {
    const { intent } = show({
      rows: [...["a", "b", "c", "d", "e"].map((id) => kept(id)), kept("f", { status: "parked" })],
    });
    expect(screen.queryByText(/5 are easier to carry/)).toBeNull();
    expect(intent()).toBe("continue");
  });

  it("asks once which can wait if more are ticked, and lets one go on", () => {
    const many = ["a", "b", "c", "d", "e", "f"].map((id) => kept(id));
    const { intent } = show({ rows: many, isChecked: true });
    expect(
      screen.getByText("You keep 6 now, and 5 are easier to carry. Which of them can wait?"),
    ).toBeVisible();
    expect(intent()).toBe("anyway");
  });

  it("does not ask before somebody goes on, and does not count this step's own lines", () => {
    const five = ["a", "b", "c", "d", "e"].map((id) => kept(id));
    const { intent } = show({ rows: five, written: [item("own")], isChecked: true });
    expect(intent()).toBe("continue");
    cleanup();
    const later = show({ rows: [...five, kept("f")] });
    expect(screen.queryByText(/5 are easier to carry/)).toBeNull();
    expect(later.intent()).toBe("continue");
  });

  it("asks how sure one is only if there is something to be sure of", () => {
    show();
    expect(screen.queryByRole("group", { name: "How sure?" })).toBeNull();
    cleanup();
    show({ rows: [kept("a")] });
    expect(screen.getByRole("group", { name: "How sure?" })).toBeInTheDocument();
  });

  it("asks about an impossible day, beside its row and at the top, while the row is open", () => {
    const due = { due: "0026-12-04" };
    const { intent } = show({ rows: [kept("a", due), kept("b", { ...due, status: "parked" })] });
    const [link] = screen.getAllByRole("link", { name: /This says the year 26/ });
    expect(link).toHaveAttribute("href", "#due-a");
    expect(row("Do a").getByLabelText("By when?")).toBeInvalid();
    expect(row("Do b").getByLabelText("By when?")).toBeValid();
    expect(intent()).toBe("anyway");
  });

  it("offers a day to each line of its own that can become an item, with the current one", () => {
    const origin = { exercise: "prepare/actions", field: "nextApplication" };
    const written = [item(idOf(origin), { origin, due: "2026-12-01" })];
    const { posted, container } = show({ written });
    expect(posted().get("was.prepare-actions-nextApplication")).toBe("keep 2026-12-01");
    expect(posted().get("due.prepare-actions-nextApplication")).toBe("2026-12-01");
    // Whom to tell first is not an item, and has no day.
    expect(container.querySelector("[name='due.prepare-actions-tellFirst']")).toBeNull();
  });

  it("explains the list only if there is one", () => {
    const { container } = show();
    expect(screen.queryByText(step.intro)).toBeNull();
    expect(container.querySelectorAll("[data-rows] li")).toHaveLength(0);
  });

  it("leaves open items of other plans alone, and lets one drop them", async () => {
    const { posted } = show({ earlier: [item("old")], names: new Map([["w", "Editor at Harbour Press"]]) });
    await userEvent.click(screen.getByText("Still open from before"));
    expect(screen.getByText("Editor at Harbour Press")).toBeInTheDocument();
    expect(posted().getAll("earlier")).toEqual(["old"]);
    expect(posted().has("drop.old")).toBe(false);
    await userEvent.click(screen.getByRole("checkbox", { name: "Drop this one" }));
    expect(posted().get("drop.old")).toBe("drop");
  });
});
