import { expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./headers";

it("lets pages run and load nothing from elsewhere, and nothing inline", () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe|nonce|https?:|\*/);
  expect(contentSecurityPolicy).toContain("script-src 'self';");
  for (const none of ["default-src", "object-src", "base-uri", "frame-ancestors"])
    expect(contentSecurityPolicy).toContain(`${none} 'none'`);
});

it.each(["/", "/share", "/shares", "/share/abc", "/share/abc?from=mail", "/walkthroughs/share/abc"])(
  "tells no other site about %s",
  (url) => {
    const isLink = /^\/share(\/|\?|$)/.test(url);
    expect(securityHeaders(url)["Referrer-Policy"]).toBe(isLink ? "no-referrer" : "same-origin");
  },
);

it.each([
  "/",
  "/walkthroughs",
  "/_next/data/x",
  "/_next/image",
  "/icon.svg.json",
  "/data/sw.js",
  "//_next/static/x",
])("lets no cache store %s", (url) => {
  expect(securityHeaders(url)["Cache-Control"]).toBe("no-store");
});

it.each(["/_next/static/chunks/a.js", "/icon.svg", "/sw.js?1"])(
  "leaves %s to Next, because it is the same for everybody",
  (url) => {
    expect(securityHeaders(url)).not.toHaveProperty("Cache-Control");
  },
);

it("makes browsers use https for a host that has it", () => {
  const policy = (origin?: string) => securityHeaders("/", origin)["Strict-Transport-Security"];
  expect(policy("https://onward.example")).toBe("max-age=63072000; includeSubDomains");
  expect(policy("http://localhost:3000")).toBeUndefined();
  expect(policy()).toBeUndefined();
});
