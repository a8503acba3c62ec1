import "server-only";
import { type Principal, principalByToken } from "../../auth/principal";
import type { Before } from "../../cookies/before-sign-in";

export type Waiting = { token: string; principal: Principal };

/** Those of the sessions that still open something. One query each. */
export async function waitingIn({ tokens }: Before): Promise<Waiting[]> {
  const principals = await Promise.all(
    tokens.map(async (token) => ({ token, principal: await principalByToken(token) })),
  );
  return principals.filter((one): one is Waiting => one.principal !== undefined);
}
