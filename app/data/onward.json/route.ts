import { exportOwner } from "@/lib/server/data/data-export";
import { asOwnerWithin } from "@/lib/server/http/as-owner-within";
import { fileReply } from "@/lib/server/http/reply";

export const GET = asOwnerWithin("export", async (owner) => {
  const bytes = await exportOwner(owner);
  return fileReply("onward.json", { bytes, type: "application/json" });
});
