import { withOwner } from "@/lib/server/auth/with-owner";
import { withOwnerAndLimit } from "@/lib/server/auth/with-owner-and-limit";
import { dataType, getData } from "@/lib/server/data/export-routes";
import { dataVoice } from "@/lib/server/http/voices";

export const GET = withOwnerAndLimit("export", ({ owner }) => getData(owner), dataVoice);

/** For HEAD, Next would run GET, read everything and send none of it. */
export const HEAD = withOwner(() => new Response(null, { headers: { "Content-Type": dataType } }));
