import { postResetCode } from "@/lib/server/http/accounts/reset";

export const POST = postResetCode;
