import type { ReactNode } from "react";
import {
  BagDrawing,
  ChairsDrawing,
  CupDrawing,
  FrameDrawing,
  LetterDrawing,
  PathDrawing,
  StonesDrawing,
} from "@/components/site/drawings";
import { own } from "@/lib/own";

/** By the stage's slug. */
const drawings: Readonly<Record<string, ReactNode>> = {
  accept: <CupDrawing />,
  feedback: <LetterDrawing />,
  reflect: <StonesDrawing />,
  worth: <ChairsDrawing />,
  strategy: <PathDrawing />,
  reframe: <FrameDrawing />,
  prepare: <BagDrawing />,
};

/** The drawing beside a stage's title. It says nothing that the words don't. */
export function StageDrawing({ stage }: { stage: string }) {
  return (
    <div className="float-end ms-4 w-[min(4rem,18vw)] text-ink-soft sm:w-24 print:hidden">
      {own(drawings, stage)}
    </div>
  );
}
