import { postSearch } from "@/lib/server/http/search-route";

export async function POST(request: Request): Promise<Response> {
  return postSearch(request);
}
