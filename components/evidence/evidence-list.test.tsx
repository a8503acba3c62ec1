import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { EvidenceList } from "./evidence-list";

const piece = {
  id: "a",
  revision: 1,
  createdAt: new Date("2026-05-01T20:00:00Z"),
  did: "I moved the archive.",
  skills: [],
};

test("a piece shows its day in the person's time zone, and only the parts that it has", () => {
  render(<EvidenceList library={[piece]} timeZone="Asia/Kathmandu" />);
  expect(screen.getByRole("listitem")).toHaveTextContent("2 May 2026");
  expect(screen.queryByText(/Could be confirmed by/)).toBeNull();
  expect(screen.queryByRole("heading", { name: "By skill" })).toBeNull();
  expect(screen.getByRole("link", { name: /^Edit ?: I moved the archive\.$/ })).toBeInTheDocument();
});

test("skills come after the pieces, each with those that show it", () => {
  const other = { ...piece, id: "b", did: "I led five people.", skills: ["Planning"] };
  render(<EvidenceList library={[{ ...piece, skills: ["Planning", "Care"] }, other]} timeZone="UTC" />);
  expect(screen.getByRole("heading", { name: "By skill" })).toBeInTheDocument();
  expect(screen.getAllByRole("term").map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(["Planning", "Care"]),
  );
  const links = screen.getAllByRole("link", { name: "I led five people." });
  expect(links.map((link) => link.getAttribute("href"))).toEqual(["#b"]);
});
