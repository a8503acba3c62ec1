import { routes } from "@/lib/routes";
import { accessToken, isAccessCode } from "@/lib/server/auth/access";
import { accessCookie } from "@/lib/server/cookies/own-cookie";
import { readForm } from "@/lib/server/http/form";
import { seeOther } from "@/lib/server/http/reply";
import { settings } from "@/lib/server/settings/settings";

const oneYear = 31_536_000;

export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request);
  if (!settings().asksCode) return seeOther(routes.home());
  if (!form.ok || !isAccessCode(form.value.get("code") ?? "")) return seeOther(`${routes.access()}?check`);
  const response = seeOther(routes.home());
  // Not `Secure`: a home network has no certificate, and browsers would drop the cookie.
  response.headers.set(
    "Set-Cookie",
    `${accessCookie}=${accessToken()}; Path=/; Max-Age=${oneYear}; HttpOnly; SameSite=Strict`,
  );
  return response;
}
