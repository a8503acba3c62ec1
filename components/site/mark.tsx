// The mark: one line that comes in level, dips, and goes on, with seven stops. It promises no outcome, so it ends
// lower than it began. Always decorative: the words beside it say the same.

/** How a stop is drawn: empty, with a dot in it, or filled. */
export type Stop = "empty" | "begun" | "filled";

const line = "M2 20H64C98 20 98 60 136 60C182 60 186 30 236 30H318";

const stops = [
  [62, 20],
  [96.2, 37.5],
  [128.3, 59.4],
  [167.4, 54],
  [202.9, 35.7],
  [242.2, 30],
  [281.9, 30],
] as const;

/** The small version beside the name. */
export function LogoMark() {
  return (
    <svg viewBox="28 2 274 76" aria-hidden="true" className="h-6 w-auto fill-none rtl:-scale-x-100">
      <path d={line} className="stroke-current" strokeWidth="7" strokeLinecap="round" />
      {stops.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="11" className="fill-accent" />
      ))}
    </svg>
  );
}

/** The wide version, above the hub (one `Stop` per stage) and on the first page (all empty by default). */
export function PathMark({ filled = [] }: { filled?: readonly Stop[] }) {
  return (
    <svg viewBox="0 8 320 64" aria-hidden="true" className="h-auto w-full fill-none rtl:-scale-x-100">
      <path d={line} className="stroke-current" strokeWidth="1.5" strokeLinecap="round" />
      {stops.map(([x, y], at) => (
        <StopDot key={x} x={x} y={y} stop={filled[at] ?? "empty"} />
      ))}
    </svg>
  );
}

export function StopMark({ stop }: { stop: Stop }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="h-auto w-full fill-none text-ink-soft">
      <StopDot x={6} y={6} stop={stop} />
    </svg>
  );
}

function StopDot({ x, y, stop }: { x: number; y: number; stop: Stop }) {
  const ring = stop === "filled" ? "fill-accent stroke-accent" : "fill-paper stroke-current";
  return (
    <>
      <circle cx={x} cy={y} r="5" className={ring} strokeWidth="1.5" />
      {stop === "begun" && <circle cx={x} cy={y} r="2.25" className="fill-accent" />}
    </>
  );
}
