import { cloneElement } from "react";
import { savedWords } from "@/components/elements/save-words";
import { Conflict } from "@/components/stages/conflict";
import { EarlierVersions } from "@/components/stages/earlier-versions";
import { ContactNow } from "@/components/stages/help-panel";
import { SaveStatus } from "@/components/stages/save-status";
import { arabic, longWord, Specimen } from "./specimen";

const at = new Date(2026, 2, 3, 21, 4);
const saved = [{ kind: "saving" }, { kind: "saved", at }] as const;
const notSaved = [
  { kind: "offline" },
  { kind: "unavailable" },
  { kind: "signed-out" },
  { kind: "somebody-else" },
  { kind: "stale", at },
  { kind: "gone" },
  { kind: "too-large" },
] as const;

const answers = [
  { question: "What went well?", lines: ["I asked one question back.", "", arabic] },
  { question: "What would you do differently?", lines: [longWord] },
  { question: "The message itself", lines: ["Dear candidate,"], collapsed: true },
  { question: "What was out of your hands?", lines: [] },
];
const version = { id: "one", time: "21:04", answers };

export function SavingSpecimens() {
  return (
    <>
      <Specimen state="Saved">
        {saved.map((state) => (
          <SaveStatus key={state.kind} before={savedWords(state, true)} />
        ))}
      </Specimen>
      <Specimen state="Not saved">
        {notSaved.map((state) => {
          const line = SaveStatus({ before: savedWords(state, true) });
          // As the script marks it.
          return cloneElement(line, { key: state.kind, "data-trouble": "" });
        })}
      </Specimen>
      <Specimen state="Changed in two windows">
        <Conflict action="#" current={answers} pending={[version]} />
      </Specimen>
      <Specimen state="Earlier versions">
        <EarlierVersions action="#" earlier={[version]} />
      </Specimen>
      <Specimen state="Help">
        <ContactNow />
      </Specimen>
    </>
  );
}
