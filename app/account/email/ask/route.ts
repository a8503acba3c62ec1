import { postEmail } from "@/lib/server/hosted/account-routes/email-routes";

export const POST = postEmail;
