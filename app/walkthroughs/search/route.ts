import { asOwner } from "@/lib/server/http/as-owner";
import { postSearch } from "@/lib/server/http/search-route";

export const POST = asOwner((owner, request) => postSearch(owner, request));
