import { postKeepCode } from "@/lib/server/http/accounts/keep";

export const POST = postKeepCode;
