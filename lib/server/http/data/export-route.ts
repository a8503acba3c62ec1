import "server-only";
import { routes } from "../../../routes";
import type { OwnerId } from "../../auth/owner-id";
import { UnreadableError } from "../../crypto/codec";
import { exportOwner } from "../../data/data-export";
import { log } from "../../log";
import { refusedPage } from "../refused-page";
import { fileReply } from "../reply";
import { streamOf } from "../stream-of";

export const dataType = "application/json";

/** Everything of one owner as a file, read while it is sent. */
export async function getData(owner: OwnerId): Promise<Response> {
  try {
    // Once a byte has left, nothing can be said any more: what can't be read is found out before.
    for await (const _text of exportOwner(owner));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    log.error("Data was not exported", error);
    return refusedPage({
      status: 422,
      title: "This file can’t be made",
      message:
        "Something that belongs in it is damaged where it is stored, so the file would not be whole. The pages show everything else, and a backup copies it as it is.",
      back: routes.data(),
    });
  }
  return fileReply("onward.json", { bytes: streamOf(exportOwner(owner)), type: dataType });
}
