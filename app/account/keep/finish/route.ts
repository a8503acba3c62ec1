import { postClaimCode } from "@/lib/server/hosted/account-routes/claim-routes";

export const POST = postClaimCode;
