import "server-only";

const most = 200;

/** Splits a list into parts that each fit into one query. */
export function chunksOf<T>(list: readonly T[]): T[][] {
  const parts = Math.ceil(list.length / most);
  return Array.from({ length: parts }, (_, at) => list.slice(at * most, (at + 1) * most));
}
