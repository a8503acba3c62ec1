import "server-only";
import { fail, ok, type Result } from "../../result";
import type { Database } from "../db/client";
import { alreadyAlone, type Hold } from "../db/hold";
import type { KeySource } from "../settings/settings";
import { makeKeyFile, oldKeyFile as oldKeyFileOf, readKeys, replaceKeyFile } from "./key-file";
import { keyRing, newKey } from "./keys";
import { openKeys, type Settled } from "./open-keys";

/**
 * Creates a new key and re-seals everything with it. If an earlier rotation was interrupted, it finishes that one
 * instead. The old key is kept in a separate file, for the backups made with it.
 */
export async function rotateKey(
  database: Database,
  source: KeySource,
  hold: Pick<Hold, "alone">,
): Promise<Result<Settled & { oldKeyFile: string }, string>> {
  if (!("file" in source && source.isOwn))
    return fail(
      "Onward did not make this key, so it does not change it. Put a new one before the old one, a space between them, and start Onward.",
    );
  const { file } = source;
  const changed = await hold.alone(async () => {
    const before = readKeys(source);
    const old = before.ok ? before.value?.at(-1) : undefined;
    const isInterrupted = before.ok && (before.value?.length ?? 0) > 1;
    const opened = await openKeys(database, source, alreadyAlone);
    if (!opened.ok) return opened;
    const [current] = keyRing();
    const oldKeyFile = oldKeyFileOf(file, old ?? current);
    makeKeyFile(oldKeyFile, [old ?? current]);
    if (isInterrupted) return ok({ ...opened.value, oldKeyFile });
    replaceKeyFile(file, [newKey(), current]);
    const settled = await openKeys(database, source, alreadyAlone);
    return settled.ok ? ok({ ...settled.value, oldKeyFile }) : settled;
  });
  return changed.ok
    ? changed.value
    : fail("Onward is running. Stop it first, so that the key can be changed.");
}
