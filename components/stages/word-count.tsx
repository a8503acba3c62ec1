import { countWords } from "@/lib/forms/measure";

type WordCountProps = { id: string; from: number; to: number; text: string };

/** Counts while somebody writes in the text area `id`; without JavaScript it is the saved count. */
export function WordCount({ id, from, to, text }: WordCountProps) {
  const words = countWords(text);
  return (
    <p className="mt-2 text-sm text-ink-soft">
      <word-count of={id} translate="no">{`${words} ${words === 1 ? "word" : "words"}`}</word-count>. {from}{" "}
      to {to} is a good length.
    </p>
  );
}
