import "server-only";
import { type MoveProblem, moveData } from "../backup/move";
import { keySourceName } from "../crypto/key-file";
import { holdData } from "../data/open-data";
import { engineOf } from "../db/database-url";
import type { Hold } from "../db/hold";
import { StartError } from "../errors/start-error";
import { readDatabaseUrl, settings } from "../settings/settings";
import { type Command, requireData } from "./command";

export const command: Command = {
  usage: "move postgresql://USER@HOST/NAME",
  does: "Copies everything into an empty database, and compares it, after stopping Onward.",
  options: {},
  takes: "text",
  async run(address) {
    const [from, to] = [settings().databaseUrl, readDatabaseUrl(address, process.env["INIT_CWD"])];
    if (!to) throw new StartError(`Say where to: npm run data -- ${command.usage}, or file:/path/to.db`);
    if (to === from) throw new StartError("That is where everything is already.");
    requireData();
    const source = await holdData(settings());
    const target = await holdData({ ...settings(), databaseUrl: to });
    const moved = await bothAlone(source, target, () => moveData(from, to));
    if (!moved.ok) throw new StartError(sentences[moved.error]);
    return `Moved: ${moved.value} rows, each read back and compared. They are sealed as they were, with the key in ${keySourceName(settings().keySource)}. Now start Onward with DATABASE_URL=${withoutPassword(to)}. What was there before is unchanged: delete it once you no longer want it, for it holds everything too.`;
  },
};

const sentences: Readonly<Record<MoveProblem, string>> = {
  "not-empty": "There is data in that database already, so nothing was moved. Make a new one for it.",
  different:
    "What was read back from that database is not what was written, so nothing was moved. It is empty again.",
};

/** Nobody may write meanwhile: those writes would be left behind. */
async function bothAlone<T>(source: Hold, target: Hold, work: () => Promise<T>): Promise<T> {
  const done = await source.alone(() => target.alone(work));
  if (done.ok && done.value.ok) return done.value.value;
  const which = done.ok ? "Another Onward uses that database" : "Onward is running";
  throw new StartError(`${which}. Stop it first, then move.`);
}

function withoutPassword(url: string): string {
  if (engineOf(url) === "sqlite" || !URL.canParse(url)) return url;
  const shown = new URL(url);
  if (shown.password) shown.password = "…";
  shown.searchParams.delete("password");
  return decodeURI(shown.href);
}
