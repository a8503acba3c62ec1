import "server-only";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

// To a browser another port is another origin: what was typed at the old one and not saved yet is out of reach. So a
// data folder keeps the port that it began with, and stores it.

/**
 * ONWD on a telephone keypad; not registered by anybody. Programmers try their projects on 3000, and the service
 * workers that those leave behind would answer for Onward.
 */
const ownPort = 6693;
const formerPort = 3000;

type Place = { dataDir: string; databaseUrl: string; isHosted: boolean };

/** Where Onward listens by default. A host's proxy knows its port, so that one is fixed. */
export function defaultPort(place: Place): number {
  if (place.isHosted) return formerPort;
  // A note is made with its folder, though a power cut may have emptied it.
  const isFormer = isInUse(place) && !existsSync(/* turbopackIgnore: true */ noteIn(place));
  return notedPort(place) ?? (isFormer ? formerPort : ownPort);
}

function noteIn({ dataDir }: Place): string {
  return `${dataDir}/port`;
}

function notedPort(place: Place): number | undefined {
  try {
    const port = Number(readFileSync(/* turbopackIgnore: true */ noteIn(place), "utf8"));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}

/** Our files are there. For a database on a server, this only shows that it had its folder here. */
function isInUse({ dataDir, databaseUrl }: Place): boolean {
  const database = databaseUrl.startsWith("file:") ? databaseUrl.slice("file:".length) : dataDir;
  const traces = [`${dataDir}/onward.key`, `${dataDir}/access-code`, database];
  return traces.some((path) => existsSync(/* turbopackIgnore: true */ path));
}

/** Runs what creates a server's data folder, and records its port there if all of it is new. */
export function notingPort(place: Place, makeFolder: () => void): void {
  const isNew = !place.isHosted && notedPort(place) === undefined && !isInUse(place);
  makeFolder();
  if (isNew) writeFileSync(/* turbopackIgnore: true */ noteIn(place), `${ownPort}\n`, { mode: 0o600 });
}
