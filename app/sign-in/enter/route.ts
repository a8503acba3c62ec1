import { postSignIn } from "@/lib/server/http/accounts/sign-in";

export const POST = postSignIn;
