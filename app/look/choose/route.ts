import { lookFrom } from "@/lib/look";
import { routes } from "@/lib/routes";
import { lookCookie } from "@/lib/server/cookies/look";
import { readForm } from "@/lib/server/http/form";
import { seeOther } from "@/lib/server/http/reply";

/** Open to everybody: it changes only how pages look in the requesting browser. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request);
  if (!form.ok) return seeOther(routes.look());
  const response = seeOther(routes.lookChosen());
  response.headers.set("Set-Cookie", lookCookie(lookFrom(form.value.get("look"))));
  return response;
}
