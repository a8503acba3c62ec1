import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { LeftDraft } from "./form-drafts";

function whenWords(at: Date): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short" }).format(at);
  const now = new Date();
  if (at.toDateString() === now.toDateString()) return `at ${time}`;
  const year = at.getFullYear() === now.getFullYear() ? undefined : "numeric";
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year }).format(at);
  return `on ${day} at ${time}`;
}

/** What was typed here before and never reached the server. */
export function KeptDrafts({ left }: { left: readonly LeftDraft[] }) {
  return left.map((draft) => <KeptDraft key={draft.writer} {...draft} />);
}

function KeptDraft({ at, texts, isTaken, use, discard }: LeftDraft) {
  return (
    <Notice title={`We kept what you typed ${whenWords(at)}`} live>
      <p>
        {isTaken
          ? "You are using it in another window now. It can stand in one window only."
          : "It was not saved before the page closed. It is only in this browser, and nobody can read it there."}
      </p>
      {texts.map((text) => (
        <blockquote key={text} dir="auto" className="own-words max-h-48 overflow-y-auto whitespace-pre-wrap">
          {text}
        </blockquote>
      ))}
      <p className="flex flex-wrap gap-4 pt-3">
        {!isTaken && (
          <Button type="button" look="secondary" onClick={use}>
            Use it
          </Button>
        )}
        <Button type="button" look="quiet" onClick={discard}>
          {isTaken ? "Close" : "Discard"}
        </Button>
      </p>
    </Notice>
  );
}
