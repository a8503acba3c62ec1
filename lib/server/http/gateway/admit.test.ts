import { describe, expect, it } from "vitest";
import { bodyLimit } from "../../../forms/body-limit";
import { admit } from "./admit";

const home = {
  host: "127.0.0.1",
  isLoopback: true,
  asksCode: false,
  machine: "desk",
  hasAccess: () => false,
};
const abroad = { ...home, host: "0.0.0.0", isLoopback: false, asksCode: true };

type Headers = Record<string, string>;
const get = (headers: Headers, url = "/") => ({ method: "GET", url, headers });
const post = (headers: Headers, url = "/walkthroughs") => ({ method: "POST", url, headers });
const own = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" };

describe("host names", () => {
  it.each(["127.0.0.1:3000", "localhost:3000", "[::1]:3000", "LOCALHOST"])("%s is this machine", (host) => {
    expect(admit(get({ host }), home).kind).toBe("pass");
  });

  it.each([
    "evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "192.168.0.5",
    "",
    "a b",
    "x@localhost",
  ])("%j is refused: a name pointed here must not open the notebook", (host) => {
    expect(admit(get({ host }), home)).toMatchObject({ kind: "refuse", status: 421 });
  });

  it("beyond loopback include the machine's own names and bare addresses, and no others", () => {
    const open = { ...abroad, hasAccess: () => true };
    const kinds = ["192.168.0.5:3000", "desk", "desk.local", "rebound.example"].map(
      (host) => admit(get({ host }), open).kind,
    );
    expect(kinds).toEqual(["pass", "pass", "pass", "refuse"]);
  });
});

describe("other sites", () => {
  it("may link here", () => {
    const headers = {
      ...own,
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": "navigate",
      "sec-fetch-dest": "document",
    };
    const { origin: _none, ...visit } = headers;
    expect(admit(get(visit), home).kind).toBe("pass");
  });

  it.each<[string, Headers]>([
    [
      "by script",
      { host: own.host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" },
    ],
    [
      "in a frame",
      {
        host: own.host,
        "sec-fetch-site": "cross-site",
        "sec-fetch-mode": "navigate",
        "sec-fetch-dest": "iframe",
      },
    ],
    [
      "from another port",
      {
        host: own.host,
        "sec-fetch-site": "same-site",
        "sec-fetch-mode": "no-cors",
        "sec-fetch-dest": "image",
      },
    ],
  ])("can't read %s", (_how, headers) => {
    expect(admit(get(headers), home)).toMatchObject({ kind: "refuse", status: 403 });
  });

  it.each<[string, Headers]>([
    ["with another origin", { host: own.host, origin: "https://evil.example" }],
    ["with another origin and a claim to be the same", { ...own, origin: "https://evil.example" }],
    ["with the null origin of a sandbox", { host: own.host, origin: "null", "sec-fetch-site": "cross-site" }],
    ["with the null origin of a frame", { host: own.host, origin: "null", "sec-fetch-site": "same-site" }],
    ["with a null origin that nobody typed", { host: own.host, origin: "null", "sec-fetch-site": "none" }],
    ["with two claims", { host: own.host, origin: "null", "sec-fetch-site": "same-origin, cross-site" }],
    ["with a null origin and no Fetch Metadata", { host: own.host, origin: "null" }],
    [
      "by a form",
      {
        host: own.host,
        "sec-fetch-site": "cross-site",
        "sec-fetch-mode": "navigate",
        "sec-fetch-dest": "document",
      },
    ],
    ["without saying where from", { host: own.host }],
  ])("can't write %s", (_how, headers) => {
    expect(admit(post(headers), home)).toMatchObject({ kind: "refuse", status: 403 });
  });

  it("are not the reason if a proxy makes browsers send a null origin for our own form", () => {
    expect(admit(post({ ...own, origin: "null" }), home).kind).toBe("pass");
    const house = { ...abroad, origin: "https://onward.example" };
    const at = { host: "onward.example", origin: "null", "sec-fetch-site": "same-origin" };
    expect(admit(post(at), house).kind).toBe("pass");
  });

  it("do not keep a browser without Fetch Metadata from saving its own form", () => {
    expect(admit(post({ host: own.host, origin: own.origin }), home).kind).toBe("pass");
    expect(admit(post(own), home).kind).toBe("pass");
  });
});

describe("the access code", () => {
  const visit = { host: "192.168.0.5:3000" };
  const from = { ...visit, origin: "http://192.168.0.5:3000" };

  it("is required on every page, and a write is left to its handler, which gives the words back", () => {
    expect(admit(get(visit), abroad).kind).toBe("ask-code");
    expect(admit(post(from), abroad).kind).toBe("pass");
  });

  it("is required on loopback too if the person wants it, and from nobody who has given it", () => {
    const shared = { ...home, asksCode: true };
    expect(admit(get({ host: own.host }), shared).kind).toBe("ask-code");
    expect(admit(get({ host: own.host }), { ...shared, hasAccess: () => true }).kind).toBe("pass");
    expect(admit(get({ host: "desk" }), shared)).toMatchObject({ kind: "refuse", status: 421 });
  });

  it.each([
    "/help",
    "/access",
    "/health",
    "/leave/done",
    "/_next/static/chunks/a.css",
    "/elements/page-A1.js",
    "/help?from=1",
  ])("is not required on %s", (url) => {
    expect(admit(get(visit, url), abroad).kind).toBe("pass");
  });

  it.each([
    "/_next/static/../../walkthroughs",
    "/elements/../walkthroughs",
    "/helper",
    "//help",
    "/leave",
    "/leave/done/x",
    "/sources",
    "/_next/data/x",
  ])("is required on %s", (url) => {
    expect(admit(get(visit, url), abroad).kind).toBe("ask-code");
  });

  it.each([
    "/share/abc-DEF_123",
    "/share/abc?from=mail",
    "/share/abc/",
    "/share/abc/more",
    "/share/%D1%91'*%20.",
    "/share/..abc/.def/x..",
    "/share",
  ])("is not required to read %s", (url) => {
    expect(admit(get(visit, url), abroad).kind).toBe("pass");
    expect(admit({ ...get(visit, url), method: "HEAD" }, abroad).kind).toBe("pass");
  });

  it.each([
    "/shares",
    "/Share/abc",
    "//share/abc",
    "/share//abc",
    "/share/.",
    "/share/../walkthroughs",
    "/share/%2e%2E/walkthroughs",
    "/share/.%2e",
    "/share\\..\\walkthroughs",
    "/share/abc\\..",
    "/./share/abc",
    "/walkthroughs/share/abc",
    "/walkthroughs?/share/abc",
  ])("is required on %s, which may lead elsewhere", (url) => {
    expect(admit(get(visit, url), abroad).kind).toBe("ask-code");
  });

  it("is required once", () => {
    const known = { ...abroad, hasAccess: (cookies?: string) => cookies === "yes" };
    expect(admit(get({ ...visit, cookie: "yes" }), known).kind).toBe("pass");
  });
});

it("refuses a body that is declared as too large", () => {
  expect(admit(post({ ...own, "content-length": String(bodyLimit + 1) }), home)).toMatchObject({
    status: 413,
  });
  expect(admit(post({ ...own, "content-length": String(bodyLimit) }), home).kind).toBe("pass");
});

it.each(["TRACE", "CONNECT", "OPTIONS", "DELETE", "PATCH", "get", "PROPFIND"])(
  "refuses %s, a method that nothing here uses",
  (method) => {
    expect(admit({ ...post(own), method }, home)).toMatchObject({ kind: "refuse", status: 405 });
  },
);

it("leaves the size of a file to the one route that accepts files", () => {
  const large = { ...own, "content-length": String(bodyLimit + 1) };
  const status = (path: string) => admit(post(large, path), home);
  expect(status("/data/import").kind).toBe("pass");
  expect(status("/data/import?").kind).toBe("pass");
  for (const path of ["/data", "/data/import/", "/data/imports", "//data/import", "/?/data/import"])
    expect(status(path)).toMatchObject({ status: 413 });
});

it.each([
  "/%ff",
  "/walkthroughs/%",
  "/%E0%A4%A",
  "http://evil.example/",
  "*",
  "",
  "/evidence/%00",
  "/a/b%00c",
])("refuses %s, an unreadable address", (url) => {
  expect(admit(get({ host: own.host }, url), home)).toMatchObject({ kind: "refuse", status: 400 });
});

it("leaves a query, and whatever became of a share's link, to those who read it", () => {
  for (const url of ["/help?a=%00", "/share/%00", `/share/${"x".repeat(43)}%00`])
    expect(admit(get({ host: own.host }, url), home).kind).toBe("pass");
});

describe("on a host", () => {
  const house = { ...abroad, origin: "https://onward.example" };
  const at = { host: "onward.example", origin: "https://onward.example", "sec-fetch-site": "same-origin" };

  it("only the public address is known, and who may read what is decided later", () => {
    expect(admit(get({ host: "onward.example" }, "/walkthroughs"), house).kind).toBe("pass");
    for (const host of ["127.0.0.1:3000", "localhost", "desk", "192.168.0.5", "onward.example:8443"])
      expect(admit(get({ host }), house)).toMatchObject({ kind: "refuse", status: 421 });
  });

  it("an operator's tools may request health by any address", () => {
    expect(admit(get({ host: "10.0.0.7:3000" }, "/health"), house).kind).toBe("pass");
    expect(admit(get({ host: "10.0.0.7:3000" }, "/healthy"), house).kind).toBe("refuse");
  });

  it("a write comes from the public address, whatever a proxy does to the scheme", () => {
    expect(admit(post(at), house).kind).toBe("pass");
    for (const origin of ["http://onward.example", "https://evil.example", ""])
      expect(admit(post({ ...at, origin }), house)).toMatchObject({ kind: "refuse", status: 403 });
    const { origin: _none, ...without } = at;
    expect(admit(post({ ...without, "sec-fetch-site": "cross-site" }), house)).toMatchObject({ status: 403 });
  });
});
