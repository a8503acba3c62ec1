import { postProof } from "@/lib/server/hosted/account-routes/password-routes";

export const POST = postProof;
