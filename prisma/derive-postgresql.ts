/**
 * The PostgreSQL schema, derived from the one authored for SQLite: same models, another provider, and an output
 * relative to `lib/server/db/generated/`, where it is kept. Throws when the authored file lacks the replaced lines.
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
