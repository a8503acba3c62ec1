import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { CheckInNotice } from "./check-in-notice";
import { DownloadList } from "./download-list";
import { WalkthroughList } from "./walkthrough-list";

const name = "محررة في دار الميناء";
const line = { id: "one", href: "/walkthroughs/one", name, date: "Heard on 3 March 2026", progress: "" };

// On a block it would push the name to the other edge of our own list.
it.each([
  ["the list", <WalkthroughList key="list" walkthroughs={[line]} />],
  [
    "the files to keep",
    <DownloadList key="files" walkthroughs={[{ ...line, hasCard: true, hasPlan: true }]} />,
  ],
  ["the check-in", <CheckInNotice key="check-in" walkthrough="one" name={name} revision={0} writer="w" />],
])("a name in Arabic is isolated, and aligned with its neighbours, in %s", (_where, list) => {
  render(list);
  const [found] = screen.getAllByText(name);
  expect(found).toHaveAttribute("dir", "auto");
  expect(["SPAN", "A"]).toContain(found?.tagName);
});
