"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

export type CopyButtonProps = {
  /** The id of the field, or of the element, whose text is copied. */
  from: string;
  words: string;
};

/** Copies a text as it stands now. Without JavaScript it is not there: the text itself can be marked. */
export function CopyButton({ from, words }: CopyButtonProps) {
  const [state, setState] = useState<"unable" | "ready" | "copied" | "failed">("unable");
  useEffect(() => setState("ready"), []);
  if (state === "unable") return null;

  async function copy() {
    const source = document.getElementById(from);
    const isField = source instanceof HTMLTextAreaElement || source instanceof HTMLInputElement;
    const text = isField ? source.value : (source?.textContent ?? "");
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      // A browser may refuse; then the text is marked, ready for its own copy command.
      if (isField) source.select();
      else if (source) getSelection()?.selectAllChildren(source);
      setState("failed");
    }
  }

  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-4 text-sm text-ink-soft print:hidden">
      <Button type="button" look="quiet" onClick={() => void copy()}>
        {words}
      </Button>
      <span role="status">
        {state === "copied" && "Copied."}
        {state === "failed" && "Your browser doesn't allow it. The text is marked: copy it by hand."}
      </span>
    </p>
  );
}
