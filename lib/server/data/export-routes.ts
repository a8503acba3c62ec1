import "server-only";
import { routes } from "../../routes";
import { UnreadableError } from "../crypto/codec";
import { errorPage } from "../http/error-page";
import { fileReply } from "../http/reply";
import { streamOf } from "../http/stream-of";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { exportOwner } from "./data-export";

export const dataType = "application/json";

/** Everything of one owner as a file, read while it is sent. */
export async function getData(owner: OwnerId): Promise<Response> {
  try {
    // Once a byte has left, nothing can be said any more: what can't be read is found out before.
    for await (const _text of exportOwner(owner));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    log.error("Data was not exported", error);
    return errorPage({
      status: 422,
      title: "This file can’t be made",
      message:
        "Something that belongs in it is damaged where it is stored, so the file would not be whole. The pages show everything else, and a backup copies it as it is.",
      back: routes.data(),
    });
  }
  return fileReply("onward.json", { bytes: streamOf(exportOwner(owner)), type: dataType });
}
