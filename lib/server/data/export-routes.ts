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

/** One owner's data as a file, read while it is being sent. */
export async function getData(owner: OwnerId): Promise<Outcome> {
  try {
    // After the first byte no error can be reported, so unreadable rows are detected before.
    for await (const _text of exportOwner(owner));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    log.error("Data was not exported", error);
    return fail({ kind: "unreadable" });
  }
  return fileReply("onward.json", { bytes: streamOf(exportOwner(owner)), type: dataType });
}
