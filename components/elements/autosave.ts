// The autosave without its form: one save at a time, the newest text wins, and a failed save stays dirty and is
// retried. It reports "saved" only after the server has confirmed.

/** The outcome of one save. */
export type SaveReply =
  | { kind: "saved" | "stale"; at: Date }
  | { kind: Waits | "gone" | "too-large" | "too-many" | "plan-full" | "unreadable" };

/** Trying again may succeed later. `foreign`: the response was not Onward's, so nothing is known. */
type Waits = "offline" | "foreign" | "unavailable" | "signed-out" | "no-access" | "somebody-else";

export type SaveState = SaveReply | { kind: "saving" };

export type Autosave = {
  /** The text has changed: save it once the person pauses. */
  changed(): void;
  /** Save what is unsaved now. Resolves when that save is answered. */
  flush(): Promise<void>;
  /** The page may end now: unsaved text is sent even beside a save that is still running. */
  leave(): void;
  /** The form itself is being submitted: a save beside it would arrive later, and look like another window's. */
  hold(): void;
  /** It was not submitted after all: continue with what is unsaved. */
  release(): void;
  /** Whether there is text that the server has not confirmed. */
  isDirty(): boolean;
  stop(): void;
};

type Options = {
  /** Sends the current text; must not reject. */
  send: () => Promise<SaveReply>;
  onState: (state: SaveState) => void;
};

const pauseMs = 800;
const retryMs = [2_000, 5_000, 15_000, 30_000, 60_000] as const;

export function createAutosave({ send, onState }: Options): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flight: Promise<void> | undefined;
  let isDirty = false;
  let failures = 0;
  let isHeld = false;
  let isOver = false;

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (!isHeld) timer = setTimeout(() => void flush(), ms);
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    if (!isDirty || isHeld || isOver) return flight ?? Promise.resolve();
    // What was typed during a save goes with the next one, right after it.
    return flight?.then(flush) ?? start();
  }

  function start(): Promise<void> {
    isDirty = false;
    onState({ kind: "saving" });
    const before = flight;
    const own = send().then(async (reply) => {
      await before;
      if (flight === own) flight = undefined;
      settle(reply);
    });
    flight = own;
    return own;
  }

  function settle(reply: SaveReply): void {
    if (isOver) return;
    onState(reply);
    if (reply.kind === "saved") {
      failures = 0;
      return;
    }
    isDirty = true;
    // After these, trying again would change nothing: the person decides.
    if (!["stale", "gone", "too-large", "too-many", "plan-full", "unreadable"].includes(reply.kind))
      schedule(retryMs[Math.min(failures++, retryMs.length - 1)] ?? 0);
  }

  return {
    changed() {
      isDirty = true;
      isHeld = false;
      schedule(pauseMs);
    },
    flush,
    leave() {
      if (isDirty && !isHeld && !isOver) void start();
    },
    hold() {
      isHeld = true;
      clearTimeout(timer);
    },
    release() {
      isHeld = false;
      if (isDirty) schedule(pauseMs);
    },
    isDirty: () => isDirty || flight !== undefined,
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
