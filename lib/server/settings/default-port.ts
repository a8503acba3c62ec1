import "server-only";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

// To a browser another port is another place: what was typed at the old one and not saved yet is out of reach. So a
// data folder stays with the port that it began with, and says so itself.

/**
 * ONWD on the keys of a telephone, and registered by nobody. On 3000 the projects of whoever writes programs are tried,
 * and service workers that they left behind answer for whatever comes after.
 */
const ownPort = 6693;
const formerPort = 3000;

type Place = { dataDir: string; databaseUrl: string; isHosted: boolean };

/** Where Onward listens if nobody says otherwise. A host is known to its proxy by the port, so that one stays. */
export function defaultPort(place: Place): number {
  if (place.isHosted) return formerPort;
  return notedPort(place) ?? (isInUse(place) ? formerPort : ownPort);
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

/** Something of ours is there. Of what lies on another server, only that it has had its folder here. */
function isInUse({ dataDir, databaseUrl }: Place): boolean {
  const database = databaseUrl.startsWith("file:") ? databaseUrl.slice("file:".length) : dataDir;
  const traces = [`${dataDir}/onward.key`, `${dataDir}/access-code`, database];
  return traces.some((path) => existsSync(/* turbopackIgnore: true */ path));
}

/** Runs what makes the data folder of a server, and notes its port there if all of it is new. */
export function notingPort(place: Place, makeFolder: () => void): void {
  const isNew = !place.isHosted && notedPort(place) === undefined && !isInUse(place);
  makeFolder();
  if (isNew) writeFileSync(/* turbopackIgnore: true */ noteIn(place), `${ownPort}\n`, { mode: 0o600 });
}
