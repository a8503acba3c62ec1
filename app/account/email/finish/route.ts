import { postEmailCode } from "@/lib/server/http/accounts/email";

export const POST = postEmailCode;
