import { postProof } from "@/lib/server/http/accounts/password";

export const POST = postProof;
