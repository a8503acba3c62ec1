import "server-only";
import { database } from "./db/client";
import { log } from "./log";

/** Whether the database answers; a read of one small table, so that it may be asked often. */
export async function isDatabaseUp(): Promise<boolean> {
  try {
    await database().owner.count();
    return true;
  } catch (error) {
    log.error("The database does not answer", error);
    return false;
  }
}
