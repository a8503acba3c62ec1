import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { RadioScale } from "./radio-scale";

function renderScale(picked?: number, before?: number) {
  const { container } = render(
    <form>
      <RadioScale
        id="d"
        name="d"
        label="How heavy is it?"
        words={["Calm", "Heavy", "As bad as it gets"]}
        picked={picked}
        before={before}
      />
    </form>,
  );
  const form = container.querySelector("form") as HTMLFormElement;
  return () => new FormData(form).get("d");
}

test("there are eleven numbers and a way back to no answer", () => {
  renderScale();
  expect(screen.getAllByRole("radio")).toHaveLength(12);
  expect(screen.getByRole("radio", { name: /^Clear ?: How heavy is it\?$/ })).toBeChecked();
});

test("0, 5 and 10 show their labels", () => {
  renderScale();
  expect(screen.getByRole("radio", { name: "0 Calm" })).toBeInTheDocument();
  expect(screen.getByRole("radio", { name: "5 Heavy" })).toBeInTheDocument();
  expect(screen.getByRole("radio", { name: "10 As bad as it gets" })).toBeInTheDocument();
});

test("a number is posted as it is, including 0", async () => {
  const posted = renderScale(7);
  expect(posted()).toBe("7");
  await userEvent.click(screen.getByRole("radio", { name: "0 Calm" }));
  expect(posted()).toBe("0");
});

test("no answer is posted as an empty string", async () => {
  const posted = renderScale(7);
  await userEvent.click(screen.getByRole("radio", { name: /^Clear ?: How heavy is it\?$/ }));
  expect(posted()).toBe("");
});

test("the numbers above an earlier one are marked, and none if there is no earlier one", () => {
  const marked = () =>
    screen
      .getAllByRole<HTMLInputElement>("radio")
      .filter((radio) => "higher" in radio.dataset)
      .map(({ value }) => value);
  renderScale(undefined, 7);
  expect(marked()).toEqual(["8", "9", "10"]);
  cleanup();
  renderScale(9);
  expect(marked()).toEqual([]);
});
