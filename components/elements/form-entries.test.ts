import { beforeEach, describe, expect, it } from "vitest";
import { applyEntries, focusFirst, newTextsIn, wordsInForm } from "./form-entries";

const html = `
  <input type="hidden" name="revision" value="5">
  <input type="hidden" name="writer" value="new-page">
  <input type="hidden" name="asked" value="thought belief">
  <input type="hidden" name="candidate" value="n1">
  <input name="thought" value="from the server">
  <textarea name="story"></textarea>
  <textarea name="story.offered" hidden>offered</textarea>
  <input type="radio" name="belief" value="1"><input type="radio" name="belief" value="2" checked>
  <input type="checkbox" name="values" value="calm" checked><input type="checkbox" name="values" value="craft">
  <select name="kind"><option value="">None</option><option value="close">Close</option></select>`;

const draft = [
  ["revision", "3"],
  ["writer", "old-page"],
  ["sequence", "12"],
  ["follows", "older-page"],
  ["intent", "continue"],
  ["asked", "thought people"],
  ["candidate", "o1"],
  ["thought", "from the draft"],
  ["story", "line one\nline two"],
  ["story.offered", "offered before"],
  ["belief", "1"],
  ["values", "craft"],
  ["kind", "close"],
  ["text.o1", "Call Ana"],
  ["people.0.name", "Ana"],
] as const;

let form: HTMLFormElement;
beforeEach(() => {
  document.body.innerHTML = `<form>${html}</form>`;
  form = document.querySelector("form") as HTMLFormElement;
});

describe("a draft that is used", () => {
  it("fills in what was typed and picked, with the revision it was based on, and stays a page of its own", () => {
    applyEntries(form, draft);
    const now = new FormData(form);
    const one = ["revision", "writer", "thought", "story", "belief", "kind"].map((name) => now.get(name));
    expect(one).toEqual(["3", "new-page", "from the draft", "line one\nline two", "1", "close"]);
    expect(now.getAll("values")).toEqual(["craft"]);
    expect(now.get("story.offered")).toBe("offered");
  });

  it("is sent along if the form has no field for it any more, with the questions it answers", () => {
    applyEntries(form, draft);
    const now = new FormData(form);
    expect([now.get("text.o1"), now.get("people.0.name")]).toEqual(["Call Ana", "Ana"]);
    expect(now.getAll("candidate")).toEqual(["n1", "o1"]);
    expect(now.get("asked")).toBe("thought belief people");
    expect(["sequence", "follows", "intent"].filter((name) => now.has(name))).toEqual([]);
  });

  it("names what it changed, for radio buttons the checked one, and focuses the first of them", () => {
    const changed = applyEntries(form, draft);
    const names = changed.map((control) => `${control.name}=${control.value}`);
    const texts = ["thought=from the draft", "story=line one\nline two"];
    expect(names).toEqual([...texts, "belief=1", "values=calm", "values=craft", "kind=close"]);
    focusFirst(changed);
    expect(document.activeElement).toBe(form.elements.namedItem("thought"));
  });

  it("fires input events, one for each change", () => {
    const heard: string[] = [];
    form.addEventListener("input", ({ target }) => heard.push((target as HTMLInputElement).name));
    applyEntries(form, draft);
    expect(heard).toEqual(["thought", "story", "belief", "values", "values", "kind"]);
    applyEntries(form, draft);
    expect(heard).toHaveLength(6);
  });
});

describe("what two forms contain", () => {
  it("is the same whatever the app filled in itself, and however lines end", () => {
    const plain = [["thought", "a\nb"]] as const;
    const other = [
      ["sequence", "4"],
      ["asked", "x"],
      ["rows.0.id", "y"],
      ["story", "  "],
      ["thought", "a\r\nb"],
    ] as const;
    expect(wordsInForm(other)).toEqual(wordsInForm(plain));
  });

  it("shows a text that the form does not have, and none that it has", () => {
    const words = wordsInForm([["thought", "from the server"]]);
    expect(newTextsIn(draft, form, words)).toEqual(["from the draft", "line one\nline two"]);
    expect(newTextsIn([["thought", "from the server"]], form, words)).toEqual([]);
  });
});
