import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { database } from "./db/client";
import { log } from "./log";

/** Who asks wants an answer, and a database that takes longer than this has none for anybody. */
const patienceMs = 3_000;

/** Whether the database answers; a read of one row at most, so that it may be asked often. */
export async function isDatabaseUp(): Promise<boolean> {
  try {
    await Promise.race([database().owner.findFirst({ select: { id: true } }), late()]);
    return true;
  } catch (error) {
    log.error("The database does not answer", error);
    return false;
  }
}

async function late(): Promise<never> {
  await sleep(patienceMs, undefined, { ref: false });
  throw Object.assign(new Error("The database is late"), { code: "ETIMEDOUT" });
}
