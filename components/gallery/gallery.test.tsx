import { existsSync, readdirSync, readFileSync } from "node:fs";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Gallery } from "./gallery";

/** The component files that one file renders, directly or indirectly. */
function drawnBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  const folder = file.slice(0, file.lastIndexOf("/"));
  const imports = readFileSync(file, "utf8").matchAll(/from "(@\/components|\.)\/([\w/-]+)"/g);
  for (const [, from, path] of imports) drawnBy(`${from === "." ? folder : "components"}/${path}.tsx`, seen);
  return seen;
}

/** Hidden fields of a form. */
const unseen = ["default-submit", "hidden-field", "owner-field"].map((name) => `components/ui/${name}.tsx`);

const isSeen = (file: string) => /(?<!\.test)\.tsx$/.test(file) && !unseen.includes(file);

test("whoever changes a component finds it in the gallery", () => {
  const drawn = drawnBy("components/gallery/gallery.tsx");
  const files = ["ui", "fields"].flatMap((folder) =>
    readdirSync(`components/${folder}`).map((file) => `components/${folder}/${file}`),
  );
  expect(files.filter((file) => isSeen(file) && !drawn.has(file))).toEqual([]);
  expect(drawn.size).toBeGreaterThan(35);
});

test("no two elements in it share an id", () => {
  const { container } = render(<Gallery today="2026-03-03" lookHref="/look" />);
  expect(screen.getByRole("heading", { name: "Components" })).toBeInTheDocument();
  const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(100);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
