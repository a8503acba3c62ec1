/**
 * What a record has under a name that came from a person or a row: nothing under `constructor` or `toString`, which
 * every object answers to.
 */
export function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
