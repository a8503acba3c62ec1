import { appendFileSync } from "node:fs";

// `npm run faults` injects each fault as often as docs/reliability.md says, `CI=true npm test` a few times.

export function times(full: number, bounded: number): number {
  return process.env["ONWARD_FAULTS"] === "full" ? full : bounded;
}

/**
 * The servers for what takes long and is about pages and memory rather than about a database: all of them with full
 * counts, the first one otherwise.
 */
export function onOne<Server>(servers: readonly Server[]): readonly Server[] {
  return servers.slice(0, times(servers.length, 1));
}

/** One line of the figures that `npm run faults` prints at its end. */
export function report(line: string): void {
  const file = process.env["ONWARD_FAULTS_REPORT"];
  if (file) appendFileSync(file, `${line}\n`);
}
