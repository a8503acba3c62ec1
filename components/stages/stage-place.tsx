import { PathMark, type Stop } from "@/components/site/mark";

/** Where in the seven stages a step is, drawn and in words. */
export function StagePlace({ at, words }: { at: number; words: string }) {
  const filled = Array.from({ length: at + 1 }, (_, stop): Stop => (stop < at ? "filled" : "begun"));
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="block w-24 shrink-0">
        <PathMark filled={filled} />
      </span>
      {words}
    </span>
  );
}
