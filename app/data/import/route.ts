import { postImport } from "@/lib/server/http/import-route";

export function POST(request: Request): Promise<Response> {
  return postImport(request);
}
