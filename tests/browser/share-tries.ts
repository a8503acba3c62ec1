// Everything that somebody with a link, or with something similar, could try.
import { randomBytes } from "node:crypto";
import { routes } from "@/lib/routes";
import type { MadeShare } from "./walkthroughs";

type Links = Record<"current" | "expired" | "revoked" | "renewed" | "taken", MadeShare>;

/** Tokens that open nothing, by what is wrong with each; `current` is a valid one. */
export function closedTokens({ current, expired, revoked, renewed, taken }: Links): Record<string, string> {
  const { token } = current;
  return {
    expired: expired.token,
    revoked: revoked.token,
    renewed: renewed.token,
    "taken off the list": taken.token,
    unknown: randomBytes(32).toString("base64url"),
    "with another first letter": (token.startsWith("A") ? "B" : "A") + token.slice(1),
    "with another last letter": token.slice(0, -1) + (token.endsWith("A") ? "B" : "A"),
    "in capitals": token.toUpperCase(),
    "in small letters": token.toLowerCase(),
    "cut off": token.slice(0, 20),
    "one letter long": "A",
    "a letter longer": `${token}A`,
    "with a full stop after it": `${token}.`,
    "with a bracket after it": `${token})`,
    padded: `${token}%3D`,
    "with a space": `${token}%20`,
    "with a line end": `${token}%0A`,
    "with letters that no link has": "%D1%91%F0%9F%94%91%E2%80%AE",
    "with a quote": "'%20OR%201=1%20--",
    "with a star": "*",
    "with a percent sign": "%25",
    "with more after it": `${token}/plan`,
    "with a slash in it": `${token.slice(0, 9)}%2F${token.slice(10)}`,
    "the id of the share": current.id,
    "a name of the language's": "__proto__",
    "very long": "a".repeat(8_000),
    "of nothing": "",
  };
}

/** Addresses other than the link's own, some of which a router could resolve to another one. */
export function otherPaths(token: string, walkthrough: string, share: string): string[] {
  const page = routes.shared(token);
  return [
    routes.home(),
    routes.walkthroughs(),
    routes.hub(walkthrough),
    routes.review(walkthrough),
    routes.share(walkthrough),
    routes.sharePreview(walkthrough, share),
    routes.shares(),
    routes.export(walkthrough, "walkthrough.pdf"),
    `${routes.hub(walkthrough)}?token=${token}`,
    `/shared/${token}`,
    `/Share/${token}`,
    `/SHARE/${token}`,
    `//share/${token}`,
    `/share//${token}`,
    `/./share/${token}`,
    `/share/../walkthroughs`,
    `/share/%2e%2e/walkthroughs`,
    `/share/.%2E/walkthroughs`,
    `${page}/../../walkthroughs`,
    `${page}/..%2f..%2fwalkthroughs/..`,
    `/share\\..\\walkthroughs`,
    `${page}\\..\\..\\walkthroughs`,
    `/_next/data/x${page}.json`,
    `/_next/static/..${page}`,
    `/${token}`,
  ];
}

/** Headers that claim to be somebody, or to come from somewhere else. */
export function disguises(base: string, token: string): Record<string, string>[] {
  const page = routes.shared(token);
  return [
    {},
    { Cookie: `onward-access=${token}` },
    { Authorization: `Bearer ${token}` },
    { Referer: base + page, "X-Forwarded-For": "127.0.0.1", "X-Forwarded-Host": "127.0.0.1" },
    { "X-Original-URL": page, "X-Rewrite-URL": page, "X-Matched-Path": page, "X-Invoke-Path": page },
    { "X-Middleware-Subrequest": "middleware", "X-Middleware-Rewrite": page, "Next-Url": page },
  ];
}
