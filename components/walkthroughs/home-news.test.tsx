import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { type CheckInDone, HomeNews } from "./home-news";

function show(said: CheckInDone["said"]) {
  render(
    <HomeNews
      isDeleted={false}
      isOpenAgain={false}
      checkIn={{ walkthrough: "w", name: "Archivist", said }}
    />,
  );
}

describe("home, after a check-in", () => {
  it("says that it is saved, for which job, and where it can be read again", () => {
    show({ isHighest: false });
    expect(
      screen.getByRole("group", { name: /^What you said about Archivist is saved\./ }),
    ).toBeInTheDocument();
    expect(screen.getByRole("link")).toHaveAttribute("href", "/walkthroughs/w/review");
    expect(screen.queryByText("Please contact a person now")).toBeNull();
  });

  it("shows the way to a person after the highest number", () => {
    show({ isHighest: true });
    expect(screen.getByText("Please contact a person now")).toBeVisible();
  });

  it("says about one that was let go only that it doesn’t come again, and how it still can", () => {
    show(undefined);
    expect(screen.getByRole("group")).toHaveTextContent(/^You won’t be asked about it again\./);
    expect(screen.getByRole("link")).toHaveAttribute("href", "/walkthroughs/w/check-in");
  });
});
