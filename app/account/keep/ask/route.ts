import { postKeep } from "@/lib/server/http/accounts/keep";

export const POST = postKeep;
