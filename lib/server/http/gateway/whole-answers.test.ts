import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { sendWhole } from "./whole-answers";

/** Everything on the connection, from the first byte on, until the server ends it. */
async function hear(
  answer: (response: ServerResponse) => Promise<void>,
  method = "GET",
  accept = "*/*",
): Promise<string[]> {
  const server = createServer((request, response) => {
    sendWhole(request, response);
    void answer(response);
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const heard: string[] = [];
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").setEncoding("utf8");
  socket.on("data", (part: string) => heard.push(part));
  socket.write(`${method} / HTTP/1.1\r\nHost: localhost\r\nAccept: ${accept}\r\nConnection: close\r\n\r\n`);
  await once(socket, "close");
  return heard;
}

/** As Next writes: the head, and one part after the other. */
async function writeParts(response: ServerResponse, type: string, ...parts: string[]): Promise<void> {
  response.setHeader("Content-Type", type);
  response.flushHeaders();
  await sleep(20);
  for (const part of parts) {
    expect(response.write(Buffer.from(part))).toBe(true);
    await sleep(20);
  }
}

it("a page is sent once it is complete, with its length", async () => {
  const [first = "", ...rest] = await hear(async (response) => {
    await writeParts(response, "text/html; charset=utf-8", "<form>", "äöü");
    response.end("</form>");
  });
  expect(rest).toEqual([]);
  expect(first).toContain("\r\nContent-Length: 19\r\n");
  expect(first).toMatch(/\r\n\r\n<form>äöü<\/form>$/);
});

it("an incompletely rendered page becomes an error page, and a redirect is just a redirect", async () => {
  const broken = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';
  const [failed] = await hear(async (response) => {
    await writeParts(response, "text/html; charset=utf-8", broken);
    response.end();
  });
  expect(failed).toMatch(/^HTTP\/1\.1 500 /);
  expect(failed).toContain("<h1>This page can’t be shown right now</h1>");
  const [led] = await hear(async (response) => {
    response.statusCode = 307;
    response.setHeader("Location", "/help");
    await writeParts(response, "text/html; charset=utf-8", broken);
    response.end();
  });
  expect(led).toMatch(/^HTTP\/1\.1 307 [\s\S]*\r\nLocation: \/help\r\n[\s\S]*\r\n\r\n$/);
});

it("a HEAD request for a page gets a head", async () => {
  // As Next ends it.
  const [head] = await hear(async (response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.statusCode = 404;
    response.end(null);
  }, "HEAD");
  expect(head).toMatch(/^HTTP\/1\.1 404 /);
});

it("somebody who opens an address that only takes forms gets a page, and a program gets the methods", async () => {
  // As Next ends it.
  const refuse = async (response: ServerResponse) => {
    response.statusCode = 405;
    response.end();
  };
  const [page] = await hear(refuse, "GET", "text/html,*/*;q=0.8");
  expect(page).toMatch(/^HTTP\/1\.1 405 [\s\S]*\r\nAllow: POST\r\n/);
  expect(page).toContain("<h1>This page can’t be opened by its address</h1>");
  const [head] = await hear(refuse, "HEAD", "text/html,*/*;q=0.8");
  expect(head).toMatch(/^HTTP\/1\.1 405 [\s\S]*\r\nContent-Type: text\/html[^\n]*\r\n[\s\S]*\r\n\r\n$/);
  const [plain] = await hear(refuse);
  expect(plain).toMatch(/^HTTP\/1\.1 405 [\s\S]*\r\nAllow: POST\r\n[\s\S]*\r\n\r\n$/);
  const [written] = await hear(refuse, "PUT", "text/html");
  expect(written).not.toMatch(/\r\nAllow|<h1>/);
});

it.each(["text/html", "application/json"])(
  "nothing of a response in %s is sent if its process ends before it is complete",
  async (type) => {
    const heard = await hear(async (response) => {
      await writeParts(response, type, "first", "second");
      response.destroy();
    });
    expect(heard).toEqual([]);
  },
);

it.each(["application/zip", "application/json"])("a file in %s is sent as it is written", async (type) => {
  const heard = await hear(async (response) => {
    response.setHeader("Content-Disposition", 'attachment; filename="onward"');
    await writeParts(response, type, "first", "second");
    response.destroy();
  });
  expect(heard.join("")).toMatch(/first[\s\S]*second/);
  expect(heard[0], "its head, with the first part").toMatch(/\r\n\r\n[\s\S]*first/);
});
