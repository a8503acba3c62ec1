import { postPassword } from "@/lib/server/http/accounts/password";

export const POST = postPassword;
