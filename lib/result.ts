// Expected outcomes are values; only bugs and outages are exceptions.
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail<E>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}

export type ItemError = { kind: "not-found" } | { kind: "too-many" } | { kind: "stale"; revision: number };
