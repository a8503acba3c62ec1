import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { checkKeys } from "../crypto/key-watch";
import { database } from "../db/client";
import { log } from "../log/log";
import { isStopping } from "./stopping";

/** A database that takes longer than this has no answer for anybody. */
const patienceMs = 3_000;

export type Health = "ok" | "stopping" | "unavailable" | "keys-changed";

/**
 * Whether this process should get requests; reads a row or two, so it can be called often. `unavailable`: the
 * database does not answer. `keys-changed`: what is saved here could not be opened later, so nothing is.
 */
export async function healthNow(): Promise<Health> {
  if (isStopping()) return "stopping";
  try {
    return (await Promise.race([look(), late()])) ? "ok" : "keys-changed";
  } catch (error) {
    log.error("The database does not answer", error);
    return "unavailable";
  }
}

async function look(): Promise<boolean> {
  await database().owner.findFirst({ select: { id: true } });
  return checkKeys();
}

async function late(): Promise<never> {
  await sleep(patienceMs, undefined, { ref: false });
  throw Object.assign(new Error("The database is late"), { code: "ETIMEDOUT" });
}
