import "server-only";

import { database } from "../db/client";
import { StartError } from "../errors/start-error";
import { log } from "../log/log";
import { type Command, openExistingData, ownerNamed } from "./command";

/** For an operator who suspects that somebody else's browser is signed in. */
export const command: Command = {
  usage: "end-sessions --all | --owner ID",
  does: "Signs browsers out, of everybody who has an account or of one owner.",
  options: { all: { type: "boolean" }, owner: { type: "string" } },
  takes: "nothing",
  async run(_named, options) {
    if ((options["owner"] === undefined) === (options["all"] !== true))
      throw new StartError(`Say whose: npm run data -- ${command.usage}`);
    await openExistingData();
    const owner = await ownerNamed(options);
    // An owner without an account has no other way back: ending the session would take their pages away.
    const { count } = await database().session.updateMany({
      where: {
        endedAt: null,
        owner: { account: { isNot: null } },
        ...(owner !== undefined && { ownerId: owner }),
      },
      data: { endedAt: new Date() },
    });
    log.event("session-ended", { how: "operator", count, ...(owner !== undefined && { owner }) });
    return `Ended: ${count} sessions. Whoever has an account can sign in again; those without one stay as they are.`;
  },
};
