import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { endSlowReader, type Pace } from "./slow-readers";

const answer = Buffer.alloc(28 * 1024 * 1024, "a");

type Asked = { reader: Socket; response: ServerResponse; rest: () => Promise<number> };

/** A client that requested a long response and has not begun to read it; `rest` reads the remainder, and counts it. */
async function ask(pace: Pace): Promise<Asked> {
  const server = createServer((_request, response) => {
    endSlowReader(response, pace);
    response.end(answer);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const reader = connect((server.address() as AddressInfo).port, "127.0.0.1");
  onTestFinished(() => {
    reader.destroy();
    server.closeAllConnections();
    server.close();
  });
  reader.on("error", () => {}).pause();
  const asked = once(server, "request");
  reader.write("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  const [, response] = (await asked) as [unknown, ServerResponse];
  async function rest(): Promise<number> {
    let taken = 0;
    reader.on("data", (part: Buffer) => {
      taken += part.length;
    });
    reader.resume();
    await once(reader, "close");
    return taken;
  }
  return { reader, response, rest };
}

const hour = 3_600_000;

it("somebody who reads nothing is disconnected, and the response ends", async () => {
  const { response, rest } = await ask({ still: 50, rest: hour });
  await once(response, "close");
  expect(await rest()).toBeLessThan(answer.length);
});

it("somebody who reads in sips is disconnected in the end", async () => {
  const { reader, response, rest } = await ask({ still: hour, rest: 100 });
  const sip = setInterval(() => reader.read(1), 10);
  await once(response, "close");
  clearInterval(sip);
  expect(await rest()).toBeLessThan(answer.length);
});

it("somebody who reads everything gets everything", async () => {
  const { rest } = await ask({ still: 5_000, rest: hour });
  expect(await rest()).toBeGreaterThan(answer.length);
});

it("somebody who waits for a slow response gets it", async () => {
  const server = createServer((_request, response) => {
    endSlowReader(response, { still: 10, rest: 5_000 });
    setTimeout(() => response.end("here"), 100);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe("here");
});
