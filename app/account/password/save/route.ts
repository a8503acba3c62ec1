import { postPassword } from "@/lib/server/hosted/account-routes/password-routes";

export const POST = postPassword;
