import { describe, expect, it } from "vitest";
import { splitStatements } from "./statements";

describe("taking a reply apart", () => {
  it.each<[string, string[]]>([
    ["", []],
    [" \n\n ", []],
    ["You were clear. The task took long.", ["You were clear.", "The task took long."]],
    ["Clear\n\n- slow task\n- short answers", ["Clear", "- slow task", "- short answers"]],
    ["Was it the task? It was!", ["Was it the task?", "It was!"]],
    ["没有足够的经验。谢谢您。", ["没有足够的经验。", "谢谢您。"]],
    ["No full stop", ["No full stop"]],
  ])("%j gives %j", (text, statements) => {
    expect(splitStatements(text)).toEqual(statements);
  });

  it("keeps every word of a long reply: the rest is together in the last row", () => {
    const sentences = Array.from({ length: 9 }, (_, at) => `Sentence ${at}.`);
    const statements = splitStatements(sentences.join(" "), 4);
    expect(statements).toHaveLength(4);
    expect(statements.join(" ")).toBe(sentences.join(" "));
  });
});
