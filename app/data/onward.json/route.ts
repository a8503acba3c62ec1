import { dataType, getData } from "@/lib/server/http/data/export-route";
import { withOwner } from "@/lib/server/http/with-owner";
import { withOwnerAndLimit } from "@/lib/server/http/with-owner-and-limit";

export const GET = withOwnerAndLimit("export", ({ owner }) => getData(owner));

/** Next would read everything for it, and send none of it. */
export const HEAD = withOwner(() => new Response(null, { headers: { "Content-Type": dataType } }));
