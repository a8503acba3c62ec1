import { exportOwner } from "@/lib/server/data-export";
import { asOwner } from "@/lib/server/http/as-owner";
import { fileReply } from "@/lib/server/http/reply";

export const GET = asOwner(async (owner) => {
  const bytes = await exportOwner(owner);
  return fileReply("onward.json", { bytes, type: "application/json" });
});
