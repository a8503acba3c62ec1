import { postReset } from "@/lib/server/http/accounts/reset";

export const POST = postReset;
