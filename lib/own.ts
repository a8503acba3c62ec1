/**
 * Looks up an own property whose name came from a person or a row: nothing is found under `constructor` or
 * `toString`, which every object inherits.
 */
export function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
