import { describe, expect, it } from "vitest";
import { routeShape, writesTo } from "./route-shape";

// In the order and format that `next build` writes them.
const routes = [
  { page: "/", regex: "^/(?:/)?$" },
  { page: "/evidence/add", regex: "^/evidence/add(?:/)?$" },
  { page: "/evidence/[piece]", regex: "^/evidence/([^/]+?)(?:/)?$" },
  { page: "/share/[[...token]]", regex: "^/share(?:/(.+?))?(?:/)?$" },
];

describe("what is logged about an address", () => {
  it.each([
    ["/", "/"],
    ["/?words=of+somebody", "/"],
    ["/evidence/add", "/evidence/add"],
    ["/evidence/0b7ab1f6-6d3c-4a52-a0f5-0f0c6f7c2a11", "/evidence/[piece]"],
    ["/share/aLongToken", "/share/[[...token]]"],
    ["/share/a/b?c", "/share/[[...token]]"],
    ["/_next/static/chunks/main.js", "/_next"],
    ["/somebody@example.org", "other"],
    ["/evidence/a/b", "other"],
    ["http://elsewhere.example/", "other"],
  ])("%s is %s", (url, shape) => {
    expect(routeShape(url, routes)).toBe(shape);
  });
});

describe("write-only addresses", () => {
  it.each([
    ["/walkthroughs/an-id/start/save", "POST, PUT"],
    ["/walkthroughs/an-id/accept/before/save?x", "POST, PUT"],
    ["/walkthroughs/an-id/plan/an-item/save", "POST"],
    ["/walkthroughs/an-id/share/a-share/save", "POST"],
    ["/evidence/a-piece/save", "POST"],
    ["/account/password/save", "POST"],
    ["/walkthroughs/search", "POST"],
  ])("%s takes %s", (url, methods) => {
    expect(writesTo(url)).toBe(methods);
  });
});
