import "server-only";
import type { Before } from "../../cookies/before-sign-in";
import { type HostedPrincipal, principalByToken } from "./hosted-principal";

type WaitingSession = { token: string; principal: HostedPrincipal };

/** Those sessions that are still valid. One query each. */
export async function waitingIn({ tokens }: Before): Promise<WaitingSession[]> {
  const principals = await Promise.all(
    tokens.map(async (token) => ({ token, principal: await principalByToken(token) })),
  );
  return principals.filter((one): one is WaitingSession => one.principal !== undefined);
}
