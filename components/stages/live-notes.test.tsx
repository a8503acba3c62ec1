import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { LiveNotes, liveValues } from "./live-notes";

// That each choice of the content has its class is tested in `tests/live-notes.test.ts`.
describe("the remarks on a choice of the same step", () => {
  it("are hidden until exactly this choice is made", () => {
    for (const value of liveValues) {
      const picked = { step: "a/b", field: "c", value };
      const { unmount } = render(<LiveNotes notes={[{ text: "A remark.", picked }]} />);
      const shown = screen.getByText("A remark.").closest(".hidden");
      expect(shown).toHaveClass(`group-has-[[value=${value}]:checked]/step:block`);
      expect(shown?.className.match(/value=/g)).toHaveLength(1);
      unmount();
    }
  });

  it("appear with a rating that is higher than it was", () => {
    const than = { step: "a/b", field: "d" };
    render(<LiveNotes notes={[{ text: "A remark.", higher: { field: "c", than } }]} />);
    const shown = screen.getByText("A remark.").closest(".hidden");
    expect(shown).toHaveClass("group-has-[[data-higher]:checked]/step:block");
  });

  it("are announced as they appear: their container is there before", () => {
    for (const value of liveValues) {
      const picked = { step: "a/b", field: "c", value };
      const { container, unmount } = render(<LiveNotes notes={[{ text: "A remark.", picked }]} />);
      const region = container.querySelector("[aria-live=polite]");
      expect(region).toHaveTextContent("A remark.");
      expect(region?.closest(".hidden")).toBeNull();
      unmount();
    }
  });

  it("are absent if there are none", () => {
    const { container } = render(<LiveNotes notes={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});
