import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

function whenWords(at: Date): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short" }).format(at);
  if (at.toDateString() === new Date().toDateString()) return `at ${time}`;
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" }).format(at);
  return `on ${day} at ${time}`;
}

type KeptDraftProps = {
  at: Date;
  /** What it says that the page does not. */
  texts: readonly string[];
  onUse: () => void;
  onDiscard: () => void;
};

/** What was typed here before and never reached the server. */
export function KeptDraft({ at, texts, onUse, onDiscard }: KeptDraftProps) {
  return (
    <Notice title={`We kept what you typed ${whenWords(at)}`} live>
      <p>
        It was not saved before the page closed. It is only in this browser, and nobody can read it there.
      </p>
      {texts.map((text) => (
        <blockquote key={text} dir="auto" className="own-words max-h-48 overflow-y-auto whitespace-pre-wrap">
          {text}
        </blockquote>
      ))}
      <p className="flex flex-wrap gap-4 pt-3">
        <Button type="button" look="secondary" onClick={onUse}>
          Use it
        </Button>
        <Button type="button" look="quiet" onClick={onDiscard}>
          Discard
        </Button>
      </p>
    </Notice>
  );
}
