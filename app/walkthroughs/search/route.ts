import { asOwnerWithin } from "@/lib/server/http/as-owner-within";
import { postSearch } from "@/lib/server/http/search-route";

export const POST = asOwnerWithin("search", (owner, request) => postSearch(owner, request));
