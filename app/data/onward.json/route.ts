import { requireOwner } from "@/lib/server/auth/owner";
import { exportOwner } from "@/lib/server/data-export";
import { fileReply } from "@/lib/server/http/reply";

export async function GET(): Promise<Response> {
  const bytes = await exportOwner(await requireOwner());
  return fileReply("onward.json", { bytes, type: "application/json" });
}
