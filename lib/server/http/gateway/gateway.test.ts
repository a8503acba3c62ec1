import { once } from "node:events";
import { type IncomingMessage, type ServerResponse, request as send } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { log } from "../../log/log";
import type { Settings } from "../../settings/settings";
import { createGateway, type Patience } from "./gateway";

const home = { host: "127.0.0.1", isLoopback: true } as Settings;
const own = "Host: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n";
const post = `POST /walkthroughs/search HTTP/1.1\r\n${own}`;

/** In milliseconds; a test that waits for them waits for the response, not for the time. */
const short: Patience = { head: 100, whole: 300, look: 20, reading: { still: 50, rest: 300 } };

let close: () => Promise<void>;
afterEach(() => close());

type Came = { url?: string; headers?: Record<string, unknown>; body?: string };

/** A gateway with what reached the app behind it. */
async function open(
  patience?: Patience,
  settings = home,
  takesWrites = (_url: string) => true,
): Promise<{ port: number; came: Came[] }> {
  const came: Came[] = [];
  const server = createGateway(
    (request, response) => {
      const one: Came = { url: request.url ?? "", headers: request.headers, body: "" };
      came.push(one);
      request.setEncoding("utf8").on("data", (part: string) => {
        one.body += part;
      });
      request.on("error", () => {}).on("end", () => response.end("let in"));
    },
    { settings, takesWrites, ...(patience && { patience }) },
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as AddressInfo).port, came };
}

/** Everything that the server sends on one connection until it closes it. */
async function say(port: number, speak: (socket: Socket) => void): Promise<string> {
  const socket = connect(port, "127.0.0.1").setEncoding("latin1");
  let heard = "";
  socket.on("data", (part: string) => {
    heard += part;
  });
  socket.on("error", () => {});
  await once(socket, "connect");
  speak(socket);
  await once(socket, "close");
  return heard;
}

const secured = [
  /^content-security-policy: default-src 'none';.*frame-ancestors 'none'/im,
  /^x-content-type-options: nosniff/im,
  /^cache-control: no-store/im,
  /^content-type: text\/plain; charset=utf-8/im,
  /^connection: close/im,
];

function expectRefusal(heard: string, status: number): void {
  expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  for (const header of secured) expect(heard).toMatch(header);
  expect(heard.match(/HTTP\/1\.1/g), "one answer").toHaveLength(1);
}

it.each([
  ["a body that stops coming", `${post}Content-Length: 100\r\n\r\nrole=half`],
  ["chunks that stop coming", `${post}Transfer-Encoding: chunked\r\n\r\n9\r\nrole=half\r\n`],
  ["a head that stops coming", `${post}X-Half: `],
])("ends %s with 408", async (_what, begun) => {
  const { port } = await open(short);
  expectRefusal(await say(port, (socket) => socket.write(begun)), 408);
});

it("ends a body that comes one byte at a time", async () => {
  const { port, came } = await open(short);
  const heard = await say(port, (socket) => {
    socket.write(`${post}Content-Length: 1000\r\n\r\n`);
    const drip = setInterval(() => socket.write("x"), 10);
    socket.once("close", () => clearInterval(drip));
  });
  expectRefusal(heard, 408);
  expect(came[0]?.body?.length).toBeLessThan(1000);
});

it("disconnects somebody who never reads what they requested", async () => {
  const long = Buffer.alloc(28 * 1024 * 1024);
  const answer = (_request: IncomingMessage, response: ServerResponse) => void response.end(long);
  const server = createGateway(answer, { settings: home, patience: short }).listen(0, "127.0.0.1");
  await once(server, "listening");
  close = async () => void server.close();
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.on("error", () => {}).pause();
  const asked = once(server, "request");
  socket.write(`GET / HTTP/1.1\r\n${own}\r\n`);
  const [, response] = (await asked) as [unknown, ServerResponse];
  await once(response, "close");
  let taken = 0;
  socket.on("data", (part: Buffer) => {
    taken += part.length;
  });
  socket.resume();
  await once(socket, "close");
  expect(taken).toBeLessThan(long.length);
});

it("adds no second head to a response that has begun", async () => {
  const server = createGateway((_request, response) => void response.write("a part"), {
    settings: home,
    patience: short,
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  close = async () => void server.close();
  const { port } = server.address() as AddressInfo;
  const heard = await say(port, (socket) => socket.write(`${post}Content-Length: 9\r\n\r\n`));
  expect(heard).toContain("a part");
  expect(heard.match(/HTTP\/1\.1/g)).toHaveLength(1);
});

it("adds no second response for the body of a request that was refused", async () => {
  const { port } = await open();
  const sent = `DELETE /walkthroughs HTTP/1.1\r\n${own}\r\nintent=revoke\r\n\r\n`;
  expectRefusal(await say(port, (socket) => socket.write(sent)), 405);
});

it("answers an unreadable request after a response that left the connection open", async () => {
  const { port } = await open();
  const heard = await say(port, (socket) => {
    socket.once("data", () => socket.write("not a request\r\n\r\n"));
    socket.write(`GET /help HTTP/1.1\r\n${own}\r\n`);
  });
  expect(heard.match(/HTTP\/1.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 400"]);
});

it("never gives one request's response to another that waits before it", async () => {
  const { port } = await open();
  const heard = await say(port, (socket) =>
    socket.write(`GET /help HTTP/1.1\r\n${own}\r\nnot a request\r\n\r\n`),
  );
  expect(heard).not.toContain("400");
});

it.each([
  ["two ways to tell the length", `${post}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  ["two lengths", `${post}Content-Length: 4\r\nContent-Length: 5\r\n\r\nrole`],
  ["a length that is no number", `${post}Content-Length: +4\r\n\r\nrole`],
  ["chunks that are not the last coding", `${post}Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n`],
  ["a space before the colon", `${post}Content-Length : 4\r\n\r\nrole`],
  ["a folded header", `${post}X-One: a\r\n b: c\r\n\r\n`],
  ["a line that ends in a bare line feed", `${post}X-One: a\nContent-Length: 4\r\n\r\nrole`],
  ["a NUL in a header", `${post}X-One: a\0b\r\n\r\n`],
  ["TLS", "\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03"],
])("refuses a request with %s, and reads nothing after it", async (_what, sent) => {
  const { port, came } = await open();
  const heard = await say(port, (socket) =>
    socket.write(`${sent}GET /smuggled HTTP/1.1\r\n${own}\r\n`, "latin1"),
  );
  expectRefusal(heard, 400);
  expect(came.map(({ url }) => url)).not.toContain("/smuggled");
});

const headOf = (bytes: number) =>
  `GET /help HTTP/1.1\r\n${own}Connection: close\r\nCookie: a=${"x".repeat(bytes)}\r\n\r\n`;

it("accepts the cookies left by every other program on a person's machine, but not so many on a host", async () => {
  const machine = await open();
  const heard = await say(machine.port, (socket) => socket.write(headOf(48 * 1024)));
  expect(heard).toMatch(/^HTTP\/1\.1 200 /);
  expect(machine.came).toHaveLength(1);
  await close();
  const { port, came } = await open(undefined, {
    ...home,
    isLoopback: false,
    hosted: { origin: "http://127.0.0.1", proxies: 0, mail: undefined, contact: undefined },
  });
  expectRefusal(await say(port, (socket) => socket.write(headOf(17 * 1024))), 431);
  expect(came).toEqual([]);
});

it("names the most likely cause if a head is too long all the same", async () => {
  const { port } = await open();
  const heard = await say(port, (socket) => socket.write(headOf(65 * 1024)));
  expectRefusal(heard, 431);
  expect(heard).toContain("Clear the cookies of this address");
});

it("refuses a request that names no host with 400", async () => {
  const { port, came } = await open();
  const heard = await say(port, (socket) => socket.write("GET / HTTP/1.1\r\n\r\n"));
  expectRefusal(heard, 400);
  expect(came).toEqual([]);
});

it("refuses a head that is too long with 431", async () => {
  const { port, came } = await open();
  const long = `GET / HTTP/1.1\r\n${own}X-Long: ${"a".repeat(70_000)}\r\n\r\n`;
  expectRefusal(await say(port, (socket) => socket.write(long)), 431);
  expect(came).toEqual([]);
});

it.each([
  [405, "TRACE / HTTP/1.1", ""],
  [405, "OPTIONS * HTTP/1.1", ""],
  [413, "POST /walkthroughs/search HTTP/1.1", "Content-Length: 4194305\r\n"],
  [417, "POST /walkthroughs/search HTTP/1.1", "Expect: more\r\nContent-Length: 4\r\n"],
  [403, "POST /walkthroughs/search HTTP/1.1", "Sec-Fetch-Site: cross-site\r\nContent-Length: 4\r\n"],
])("answers %i to %s with the headers of every response", async (status, line, more) => {
  const { port, came } = await open();
  const heard = await say(port, (socket) => socket.write(`${line}\r\n${own}${more}\r\n`));
  expectRefusal(heard, status);
  expect(/^allow: GET, HEAD, POST, PUT\r$/im.test(heard)).toBe(status === 405);
  expect(came).toEqual([]);
});

it.each([
  ["/walkthroughs/", "/walkthroughs"],
  ["//evil.example/", "/evil.example"],
  ["/\\evil.example", "/evil.example"],
  ["/help//x//?a=//b/", "/help/x?a=//b/"],
])("redirects %s to %s, which is always an address here", async (path, to) => {
  const { port, came } = await open();
  const heard = await say(port, (socket) => socket.end(`GET ${path} HTTP/1.1\r\n${own}\r\n`));
  expect(heard).toMatch(/^HTTP\/1.1 308 /);
  expect(/^location: (.*)\r$/im.exec(heard)?.[1]).toBe(to);
  expect(heard).toMatch(/^cache-control: no-store\r$/im);
  expect(came).toEqual([]);
});

it("removes headers that anybody could forge about their connection", async () => {
  const { port, came } = await open();
  const headers = {
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Port": "1",
    "X-Real-IP": "10.0.0.1",
    Forwarded: "host=evil.example",
    "Content-Security-Policy": "script-src 'nonce-mine'",
  };
  const sent = send({ port, host: "127.0.0.1", headers }).end();
  await once(sent, "response");
  const [one] = came;
  expect(JSON.stringify(one?.headers)).not.toMatch(/evil|10\.0\.0\.1|forwarded|mine/);
});

it("requires https on every response of a host, also if nothing could be read", async () => {
  const hosted = { origin: "https://onward.example", proxies: 1, mail: undefined, contact: undefined };
  const { port } = await open(short, { ...home, hosted });
  for (const sent of [
    "GET /help HTTP/1.1\r\nHost: onward.example\r\nConnection: close\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    "not a request\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: onward.example\r\nExpect: more\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: onward.example\r\nX-Half: ",
  ]) {
    const heard = await say(port, (socket) => socket.write(sent));
    expect(heard, sent).toMatch(/^strict-transport-security: max-age=63072000; includeSubDomains\r$/im);
  }
});

it("logs each by its kind, and nothing of its content", async () => {
  const told = vi.spyOn(log, "event");
  const { port } = await open(short);
  await say(port, (socket) => socket.write("my words\r\n\r\n"));
  await say(port, (socket) => socket.write(`${post}Content-Length: 100\r\n\r\nmy=words`));
  expect(told.mock.calls).toEqual([
    ["refused", { how: "HPE_INVALID_METHOD", status: 400 }],
    ["refused", { how: "ERR_HTTP_REQUEST_TIMEOUT", status: 408 }],
  ]);
  told.mockRestore();
});

it("lets nothing be sent to a read-only address", async () => {
  const { port, came } = await open(undefined, home, (url) => url.endsWith("/save"));
  const end = "Content-Length: 0\r\nConnection: close\r\n\r\n";
  for (const path of ["/walkthroughs", "/sw.js"])
    expectRefusal(await say(port, (socket) => socket.write(`POST ${path} HTTP/1.1\r\n${own}${end}`)), 405);
  const heard = await say(port, (socket) => socket.write(`POST /start/save HTTP/1.1\r\n${own}${end}`));
  expect(heard).toMatch(/^HTTP\/1.1 200 /);
  expect(came).toHaveLength(1);
});

it("removes what only Next's own router would send", async () => {
  const { port, came } = await open();
  const odd = "RSC: 1\r\nNext-Router-State-Tree: [\r\nNext-Action: x\r\nX-Middleware-Subrequest: y\r\n";
  await say(port, (socket) => socket.write(`GET / HTTP/1.1\r\n${own}${odd}Connection: close\r\n\r\n`));
  const names = Object.keys(came[0]?.headers ?? {});
  expect(names).toContain("origin");
  expect(names.filter((name) => /rsc|next|middleware/.test(name))).toEqual([]);
});
