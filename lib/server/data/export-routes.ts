import "server-only";
import { fail } from "../../result";
import { UnreadableError } from "../crypto/codec";
import type { Outcome } from "../http/refusals";
import { fileReply } from "../http/reply";
import { streamOf } from "../http/stream-of";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { exportOwner } from "./data-export";

export const dataType = "application/json";

/** Everything of one owner as a file, read while it is sent. */
export async function getData(owner: OwnerId): Promise<Outcome> {
  try {
    // Once a byte has left, nothing can be said any more: what can't be read is found out before.
    for await (const _text of exportOwner(owner));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    log.error("Data was not exported", error);
    return fail({ kind: "unreadable" });
  }
  return fileReply("onward.json", { bytes: streamOf(exportOwner(owner)), type: dataType });
}
