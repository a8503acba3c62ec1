import { exportOwner } from "@/lib/server/data/data-export";
import { fileReply } from "@/lib/server/http/reply";
import { withOwnerAndLimit } from "@/lib/server/http/with-owner-and-limit";

export const GET = withOwnerAndLimit("export", async ({ owner }) => {
  const bytes = await exportOwner(owner);
  return fileReply("onward.json", { bytes, type: "application/json" });
});
