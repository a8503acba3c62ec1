import { Notice } from "@/components/ui/notice";
import { own } from "@/lib/own";
import type { Note } from "@/lib/stages/stage";

// The style sheet shows them, so that they appear at once and without a script; it finds its classes by scanning this
// file.
const shownFor: Readonly<Record<string, string>> = {
  three: "group-has-[[value=three]:checked]/step:block",
  four: "group-has-[[value=four]:checked]/step:block",
  five: "group-has-[[value=five]:checked]/step:block",
  six: "group-has-[[value=six]:checked]/step:block",
  seven: "group-has-[[value=seven]:checked]/step:block",
  eight: "group-has-[[value=eight]:checked]/step:block",
  nine: "group-has-[[value=nine]:checked]/step:block",
  ten: "group-has-[[value=ten]:checked]/step:block",
  discriminatory: "group-has-[[value=discriminatory]:checked]/step:block",
  "no-reply": "group-has-[[value=no-reply]:checked]/step:block",
  declined: "group-has-[[value=declined]:checked]/step:block",
  nobody: "group-has-[[value=nobody]:checked]/step:block",
  pause: "group-has-[[value=pause]:checked]/step:block",
  "cant-tell": "group-has-[[value=cant-tell]:checked]/step:block",
  "few-replies": "group-has-[[value=few-replies]:checked]/step:block",
  screenings: "group-has-[[value=screenings]:checked]/step:block",
  interviews: "group-has-[[value=interviews]:checked]/step:block",
  "final-rounds": "group-has-[[value=final-rounds]:checked]/step:block",
  offers: "group-has-[[value=offers]:checked]/step:block",
};

/** By the markers that `RadioScale` sets. */
const shownHigher = "group-has-[[data-higher]:checked]/step:block";

/** Every choice that a note of its own step can depend on. */
export const liveValues = Object.keys(shownFor);

/** Remarks on a choice of this step, under the question: each is visible while its choice is made. */
export function LiveNotes({ notes }: { notes: readonly Note[] }) {
  return notes.map(({ text, picked, higher }) => (
    <LiveNote key={text} shown={higher ? shownHigher : (own(shownFor, picked?.value ?? "") ?? "")}>
      {text}
    </LiveNote>
  ));
}

/**
 * `shown`: the class that makes the style sheet show it. A screen reader announces it, because its container is
 * always in the page.
 */
export function LiveNote({ shown, children }: { shown: string; children: string }) {
  return (
    <div aria-live="polite">
      <div className={`mt-3 hidden ${shown}`}>
        <Notice kind="quiet">{children}</Notice>
      </div>
    </div>
  );
}
