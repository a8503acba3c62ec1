/**
 * The PostgreSQL schema, derived from the SQLite one: the same models, another provider, and an output path relative
 * to `lib/server/db/generated/`, where it is stored. Throws if the source lacks the lines to replace.
 */
export function derivePostgresql(schema: string): string {
  const replaced = swap(schema, 'provider = "sqlite"', 'provider = "postgresql"');
  return swap(replaced, "../lib/server/db/generated/sqlite", "./postgresql");
}

function swap(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`prisma/schema.prisma must contain ${from} exactly once`);
  return parts.join(to);
}
