import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { StepActions, type StepLabels } from "./step-actions";

function show(labels: StepLabels, next: "continue" | "anyway" = "continue") {
  return render(<StepActions labels={labels} next={next} />);
}

/** What each button says and does, in order. */
const ways = () =>
  screen.getAllByRole("button").map((button) => [button.textContent, button.getAttribute("value")]);

const looks = (name: string) => screen.getByRole("button", { name }).className;

describe("the buttons of a step", () => {
  it("name on a core the next stage, the deeper steps, and that it is enough for today", () => {
    show({
      next: "Continue to: Ask for feedback",
      deeper: "Go deeper here (4 steps, about 8 minutes)",
      leave: "Enough for today",
    });
    expect(ways()).toEqual([
      ["Go deeper here (4 steps, about 8 minutes)", "deeper"],
      ["Continue to: Ask for feedback", "continue"],
      ["Enough for today", "leave"],
      ["Back", "back"],
      ["All stages", "hub"],
    ]);
    expect(looks("Continue to: Ask for feedback")).toContain("button-primary");
  });

  it("name on a deeper step the next one, and the stage after the rest", () => {
    show({ next: "Next: The next hour", onward: "Continue to: Ask for feedback" });
    expect(ways().slice(0, 3)).toEqual([
      ["Continue to: Ask for feedback", "onward"],
      ["Next: The next hour", "continue"],
      ["Save and leave", "leave"],
    ]);
  });

  it("go on after doubts that were shown", () => {
    show({}, "anyway");
    expect(ways()).toContainEqual(["Continue", "anyway"]);
  });

  it("leave out what has no label", () => {
    show({ back: "", hub: "" });
    expect(ways()).toEqual([
      ["Continue", "continue"],
      ["Save and leave", "leave"],
    ]);
  });

  it("make stopping the button and going on the link on the day of the news", () => {
    show({ next: "Continue to: Ask for feedback", leave: "Enough for today", restFirst: "always" });
    expect(ways().map(([, intent]) => intent)).toEqual(["leave", "continue", "back", "hub"]);
    expect(looks("Enough for today")).toContain("button-primary");
    expect(looks("Continue to: Ask for feedback")).not.toContain("button-primary");
  });

  it.each(["always", "when-heavy"] as const)(
    "have going on in the bar too if stopping is the main button: %s",
    (restFirst) => {
      const { container } = show({ next: "Continue to: Ask for feedback", restFirst });
      const bar = container.querySelector<HTMLElement>("[data-action-bar]");
      const inBar = bar && within(bar).getAllByRole("button", { name: "Continue to: Ask for feedback" });
      expect(inBar).toEqual(screen.getAllByRole("button", { name: "Continue to: Ask for feedback" }));
    },
  );

  it("have both orders ready if it may turn out heavy, and show the one that fits", () => {
    show({ leave: "Enough for today", restFirst: "when-heavy" });
    /** What is shown while this number is chosen: a condition that holds overrides the class beside it. */
    const shownAt = (chosen: number) =>
      screen.getAllByRole("button").flatMap((button) => {
        const box = button.closest("[class*='/step:']");
        const overruled = box?.className
          .split(" ")
          .find((name) => name.includes(`[value='${chosen}']:checked`));
        const isHidden = overruled ? overruled.endsWith(":hidden") : box?.classList.contains("hidden");
        const look = button.className.includes("button-primary") ? "button" : "link";
        return isHidden ? [] : `${button.getAttribute("value")} ${look}`;
      });
    const more = ["back link", "hub link"];
    for (const heavy of [8, 9, 10])
      expect(shownAt(heavy)).toEqual(["leave button", "continue link", ...more]);
    for (const lighter of [0, 7])
      expect(shownAt(lighter)).toEqual(["continue button", "leave link", ...more]);
  });
});
