import { beforeEach, expect, it, vi } from "vitest";
import { personalOwner } from "../owners/owner-id";
import { withOwner } from "./with-owner";

const url = "http://127.0.0.1:3000/walkthroughs";

function posted(): Request {
  return new Request(url, { method: "POST", body: new URLSearchParams({ role: "Editor" }) });
}

/** Opens nothing without the access code. */
async function beyondLoopback() {
  vi.stubEnv("HOST", "0.0.0.0");
  return await afresh();
}

async function afresh() {
  vi.resetModules();
  const fresh = await import("./with-owner");
  return fresh.withOwner(() => new Response("private"));
}

beforeEach(() => {
  vi.stubEnv("HOST", "");
  return () => vi.unstubAllEnvs();
});

it("hands over who asks, what was posted, and where", async () => {
  const asked = posted();
  const handler = withOwner<string>(({ owner, form, request, params }) => {
    const role = form.ok && form.value.get("role");
    return Response.json({ owner, role, isSame: request === asked, params });
  });
  const answer = await (await handler(asked, { params: Promise.resolve("here") })).json();
  expect(answer).toEqual({ owner: personalOwner(), role: "Editor", isSame: true, params: "here" });
});

it("leaves a file or JSON to the handler", async () => {
  const handler = withOwner(async ({ form, request }) =>
    Response.json([form.ok, request.bodyUsed, await request.text()]),
  );
  const asked = new Request(url, {
    method: "POST",
    body: "{}",
    headers: { "Content-Type": "application/json" },
  });
  expect(await (await handler(asked, undefined)).json()).toEqual([false, false, "{}"]);
});

it("gives every word back if the access code is needed again, and mentions nothing else", async () => {
  const handler = await beyondLoopback();
  const answer = await handler(posted(), undefined);
  const html = await answer.text();
  expect(answer.status).toBe(401);
  expect(html).toContain('<blockquote dir="auto">Editor</blockquote>');
  expect(html).toContain('<a href="/access" target="_blank" rel="noopener">Enter the access code');
  expect(html).toContain('<form method="post" action="/walkthroughs">');
  expect(html).not.toMatch(/sign/i);
});

it("on a host tells somebody who lost their cookie what to do with an account, and without one", async () => {
  vi.stubEnv("ONWARD_MODE", "hosted");
  vi.stubEnv("ONWARD_ORIGIN", "http://localhost:3000");
  vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1/nowhere");
  const html = await (await (await afresh())(posted(), undefined)).text();
  expect(html).toContain("If you have an account, sign in in another tab or window, then try again here.");
  expect(html).toContain(
    "If not, copy any text that is below: what you wrote before can’t be opened any more.",
  );
  expect(html).toContain('<blockquote dir="auto">Editor</blockquote>');
});

it("reads nothing that was sent before it knows who asks, and names the save that it refuses", async () => {
  const order: string[] = [];
  vi.doMock("./principal", async (original) => ({
    ...(await original<object>()),
    findPrincipal: async () => void order.push("asked who"),
  }));
  const handler = await beyondLoopback();
  vi.doUnmock("./principal");
  const pull = (body: ReadableStreamDefaultController) => {
    order.push("read");
    body.enqueue(new TextEncoder().encode("writer=one&sequence=3"));
    body.close();
  };
  const asked = new Request(url, {
    method: "PUT",
    body: new ReadableStream({ pull }, { highWaterMark: 0 }),
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    duplex: "half",
  } as RequestInit);
  const answer = await handler(asked, undefined);
  const said = { kind: "no-access", writer: "one", sequence: "3" };
  expect([answer.status, await answer.json()]).toEqual([401, said]);
  expect(order).toEqual(["asked who", "read"]);
});
