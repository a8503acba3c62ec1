import { postResetCode } from "@/lib/server/hosted/account-routes/reset-routes";

export const POST = postResetCode;
