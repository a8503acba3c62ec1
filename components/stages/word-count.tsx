"use client";
import { useEffect, useState } from "react";
import { countWords } from "@/lib/forms/measure";

type WordCountProps = { id: string; from: number; to: number; text: string };

/** Counts along while somebody writes in the text area `id`; without JavaScript it is the saved count. */
export function WordCount({ id, from, to, text }: WordCountProps) {
  const [words, setWords] = useState(() => countWords(text));
  useEffect(() => {
    const area = document.getElementById(id);
    if (!(area instanceof HTMLTextAreaElement)) return;
    const count = () => setWords(countWords(area.value));
    count();
    area.addEventListener("input", count);
    return () => area.removeEventListener("input", count);
  }, [id]);
  return (
    <p className="mt-2 text-sm text-ink-soft">
      {words} {words === 1 ? "word" : "words"}. {from} to {to} is a good length.
    </p>
  );
}
