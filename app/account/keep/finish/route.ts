import { postKeepCode } from "@/lib/server/hosted/account-routes/claim-routes";

export const POST = postKeepCode;
