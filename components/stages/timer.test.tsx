import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { define } from "@/components/elements/define";
import { MinuteTimer } from "@/components/elements/minute-timer";
import { Timer } from "./timer";

define("minute-timer", MinuteTimer);

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const pass = (minutes: number) => act(() => vi.advanceTimersByTime(minutes * 60_000));

describe("the timer beside free writing", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("counts down without announcing it, and says once that the time is up", () => {
    render(<Timer />);
    press("3 minutes");
    expect(screen.getByRole("timer")).toHaveTextContent("3 minutes left");
    expect(screen.getByRole("timer")).toHaveAttribute("aria-live", "off");
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    pass(2);
    expect(screen.getByRole("timer")).toHaveTextContent("1 minute left");
    pass(1);
    expect(screen.getByRole("status")).toHaveTextContent("The time is up. Write on, or leave it there.");
  });

  it("takes nothing away from the writing: no focus, no text, no button that submits the form", () => {
    const { container } = render(
      <form>
        <Timer />
        <textarea aria-label="What happened" defaultValue="It was a Tuesday" />
      </form>,
    );
    press("10 minutes");
    const area = screen.getByRole("textbox");
    area.focus();
    pass(11);
    expect(area).toHaveFocus();
    expect(area).toHaveValue("It was a Tuesday");
    expect(container.querySelectorAll('button:not([type="button"])')).toHaveLength(0);
  });

  it("can be stopped, and the focus stays where it was", () => {
    render(<Timer />);
    press("20 minutes");
    press("Stop the timer");
    expect(screen.getByRole("timer")).toBeEmptyDOMElement();
    expect(screen.getByRole("button", { name: "3 minutes" })).toHaveFocus();
  });
});
