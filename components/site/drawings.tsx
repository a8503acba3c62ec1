// A handful of things, drawn in the stroke of the mark. They say nothing that the words don't.
import type { ReactNode } from "react";

function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 120 96"
      aria-hidden="true"
      className="h-auto w-full fill-none stroke-current"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

/** A door that stands ajar. */
export function DoorDrawing() {
  return (
    <Drawing>
      <path d="M4 86H38V14H82V86H116" />
      <path d="M82 86L60 92V24L82 14" className="fill-accent-soft" />
      <circle cx="66" cy="58" r="2" className="fill-accent stroke-accent" />
    </Drawing>
  );
}

/** A table with a notebook on it. */
export function TableDrawing() {
  return (
    <Drawing>
      <path d="M8 52H112M22 52L16 90M98 52L104 90" />
      <path d="M36 52L44 44H84L76 52" className="fill-accent-soft" />
      <path d="M64 44L56 52" />
      <path d="M88 38L66 47" className="stroke-accent" />
    </Drawing>
  );
}

/** Two chairs, turned to each other. */
export function ChairsDrawing() {
  return (
    <Drawing>
      <path d="M22 20C20 34 22 46 26 58H50M26 58L20 88M48 58L52 88" />
      <path d="M98 20C100 34 98 46 94 58H70M94 58L100 88M72 58L68 88" className="stroke-accent" />
    </Drawing>
  );
}

/** A letter, opened. */
export function LetterDrawing() {
  return (
    <Drawing>
      <path d="M32 46V12H88V46" className="fill-accent-soft" />
      <path d="M42 24H78M42 34H66" className="stroke-accent" />
      <path d="M16 40V86H104V40L60 66L16 40Z" className="fill-paper" />
      <path d="M16 40L32 29M104 40L88 29" />
    </Drawing>
  );
}

/** A path that goes on over a hill. */
export function PathDrawing() {
  return (
    <Drawing>
      <path d="M4 46C30 34 48 34 66 42C86 50 100 46 116 38" />
      <path d="M24 90C34 72 74 74 72 60C71 52 62 52 64 42" className="stroke-accent" />
      <path d="M74 90C82 76 98 70 86 57C79 50 68 50 67 43" className="stroke-accent" />
    </Drawing>
  );
}
