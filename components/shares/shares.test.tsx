import { render, screen, within } from "@testing-library/react";
import { describe, expect, it, test } from "vitest";
import type { Share } from "@/lib/shares/share";
import type { SharedPage } from "@/lib/shares/shared-page";
import { NewLink } from "./new-link";
import { ShareList } from "./share-list";
import { SharedView } from "./shared-view";

const now = new Date("2026-05-10T12:00:00Z");

const share: Share = {
  ...{ id: "s1", walkthroughId: "w1", parts: ["plan"], feelings: false, names: true },
  ...{ endsOn: "2026-05-17", endsAt: new Date("2026-05-18T00:00:00Z"), createdAt: now },
  ...{ revokedAt: undefined, views: 0, lastViewedAt: undefined },
};

function listed(more: Partial<Share>) {
  render(<ShareList shares={[{ ...share, ...more }]} timeZone="UTC" isGuessed={false} now={now} />);
  const item = screen.getByRole("listitem");
  const buttons = within(item).getAllByRole("button");
  return { text: item.textContent, buttons: buttons.map((one) => one.getAttribute("value")) };
}

describe("a link in the list of shares", () => {
  it("that is open can be viewed, renewed and ended", () => {
    const { text, buttons } = listed({});
    expect(text).toContain("Open until 17 May 2026 · Not opened yet");
    expect(text).toContain("with names");
    expect(text).not.toContain("with feelings");
    expect(buttons).toEqual(["renew", "revoke"]);
    expect(screen.getByRole("button", { name: /^Replace this link ?: The plan$/ })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: /^See what they see/ })).toHaveAttribute(
      "href",
      "/walkthroughs/w1/share/s1",
    );
  });

  it("that is over can only be deleted from the list", () => {
    const { text, buttons } = listed({ endsAt: now });
    expect(text).toContain("Ended on 17 May 2026");
    expect(buttons).toEqual(["delete"]);
  });

  it("that was ended says when, and not how long it would have lasted", () => {
    const { text } = listed({ revokedAt: new Date("2026-05-11T09:00:00Z") });
    expect(text).toContain("You ended it on 11 May 2026");
    expect(text).not.toContain("17 May");
  });

  it("says how often it was opened, once and more often", () => {
    const lastViewedAt = new Date("2026-05-10T09:30:00Z");
    expect(listed({ views: 1, lastViewedAt }).text).toContain("Opened once, on 10 May 2026 at 09:30");
  });
});

test.each([
  ["host", /without signing in/, false],
  ["network", /without the access code/, false],
  ["machine", /^It begins with http:\/\/127\.0\.0\.1:3000/, true],
] as const)("a new link on %s says who can read it", (reach, sentence, isAlone) => {
  const origin = "http://127.0.0.1:3000";
  render(<NewLink {...{ origin, reach }} link={`${origin}/share/x`} others={[]} previewHref="/p" />);
  expect(screen.getByText(sentence)).toBeInTheDocument();
  expect(screen.queryByText("This link opens on this machine alone") !== null).toBe(isAlone);
  expect(screen.queryByText(/without signing in/) !== null).toBe(reach === "host");
});

describe("what somebody with a link reads", () => {
  const page: SharedPage = { name: undefined, wish: undefined, endsOn: "2026-05-17", parts: [], items: [] };

  it("shows neither role nor company if they may not be shown", () => {
    render(<SharedView page={page} isWhole />);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Looking back on an application");
    expect(screen.getByText("There is nothing to read here at the moment.")).toBeInTheDocument();
  });

  it("begins with the wish", () => {
    const parts = [
      { title: "Reflect", answers: [{ id: "a", question: "What went well?", lines: ["The talk."] }] },
    ];
    render(<SharedView page={{ ...page, name: "Archivist", wish: "Read my points.", parts }} isWhole />);
    const headings = screen.getAllByRole("heading").map(({ textContent }) => textContent);
    expect(headings.slice(0, 3)).toEqual(["Archivist", "What I’d like from you:", "Reflect"]);
  });

  it("does not say that there is nothing if it only can’t be read", () => {
    render(<SharedView page={page} isWhole={false} />);
    expect(screen.queryByText(/nothing to read/)).toBeNull();
    expect(screen.getByRole("note")).toHaveTextContent("something may be missing");
  });
});
