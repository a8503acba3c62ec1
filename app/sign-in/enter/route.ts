import { postSignIn } from "@/lib/server/hosted/account-routes/sign-in-routes";

export const POST = postSignIn;
