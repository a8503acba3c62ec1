import { Notice } from "@/components/ui/notice";
import { own } from "@/lib/own";
import type { Note } from "@/lib/stages/stage";

// The style sheet shows them, so that they come at once and without a script; its classes are found by reading this.
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

/** By the marks that `RadioScale` sets. */
const shownHigher = "group-has-[[data-higher]:checked]/step:block";

/** Every choice that a note of its own step can wait for. */
export const liveValues = Object.keys(shownFor);

/** Remarks on a choice of this step, under the question: each is there as long as its choice is made. */
export function LiveNotes({ notes }: { notes: readonly Note[] }) {
  return notes.map(({ text, picked, higher }) => (
    <LiveNote key={text} shown={higher ? shownHigher : (own(shownFor, picked?.value ?? "") ?? "")}>
      {text}
    </LiveNote>
  ));
}

/** `shown`: the class by which the style sheet shows it. A screen reader says that it came, as what is around it is always there. */
export function LiveNote({ shown, children }: { shown: string; children: string }) {
  return (
    <div aria-live="polite">
      <div className={`mt-3 hidden ${shown}`}>
        <Notice kind="quiet">{children}</Notice>
      </div>
    </div>
  );
}
