// A few objects, drawn in the stroke of the mark. They say nothing that the words don't.
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

export function ChairsDrawing() {
  return (
    <Drawing>
      <path d="M22 20C20 34 22 46 26 58H50M26 58L20 88M48 58L52 88" />
      <path d="M98 20C100 34 98 46 94 58H70M94 58L100 88M72 58L68 88" className="stroke-accent" />
    </Drawing>
  );
}

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

export function PathDrawing() {
  return (
    <Drawing>
      <path d="M4 46C30 34 48 34 66 42C86 50 100 46 116 38" />
      <path d="M24 90C34 72 74 74 72 60C71 52 62 52 64 42" className="stroke-accent" />
      <path d="M74 90C82 76 98 70 86 57C79 50 68 50 67 43" className="stroke-accent" />
    </Drawing>
  );
}

/** A cup on a table, still warm. */
export function CupDrawing() {
  return (
    <Drawing>
      <path d="M10 82H110" />
      <path d="M38 48H80V64C80 75 71 82 59 82C47 82 38 75 38 64V48Z" className="fill-accent-soft" />
      <path d="M80 53C93 51 93 69 79 68" />
      <path d="M52 38C48 32 56 28 52 20M66 38C62 32 70 28 66 20" className="stroke-accent" />
    </Drawing>
  );
}

/** Three stones, one of them set aside. */
export function StonesDrawing() {
  return (
    <Drawing>
      <path d="M6 84H114" />
      <path
        d="M20 72C20 63 32 59 44 59C56 59 68 63 68 72C68 80 58 84 44 84C30 84 20 80 20 72Z"
        className="fill-accent-soft"
      />
      <path
        d="M28 50C28 43 36 40 45 40C54 40 61 43 61 50C61 56 54 59 45 59C36 59 28 56 28 50Z"
        className="fill-paper"
      />
      <path
        d="M84 76C84 70 90 67 96 67C102 67 108 70 108 76C108 81 103 84 96 84C89 84 84 81 84 76Z"
        className="stroke-accent"
      />
    </Drawing>
  );
}

/** A frame that hangs slightly askew, with a line that goes on. */
export function FrameDrawing() {
  return (
    <Drawing>
      <path d="M60 8L32 25M60 8L92 20" />
      <path d="M22 28L96 18L106 78L32 88Z" className="fill-accent-soft" />
      <path d="M32 36L89 28L97 71L40 79Z" className="fill-paper" />
      <path d="M37 50C52 47 54 66 66 64C76 62 76 50 93 50" className="stroke-accent" />
    </Drawing>
  );
}

export function BagDrawing() {
  return (
    <Drawing>
      <path d="M8 86H112" />
      <path d="M32 86V50C32 36 42 30 60 30C78 30 88 36 88 50V86Z" className="fill-accent-soft" />
      <path d="M50 30V22C50 16 70 16 70 22V30M32 56H88" />
      <path d="M54 56V66H66V56" className="fill-paper stroke-accent" />
    </Drawing>
  );
}
