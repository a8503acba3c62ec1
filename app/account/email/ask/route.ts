import { postEmail } from "@/lib/server/http/accounts/email";

export const POST = postEmail;
