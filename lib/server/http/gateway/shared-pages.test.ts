import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { routes } from "../../../routes";
import { pack } from "./pack";
import { keepSharedPage, sendSharedPage } from "./shared-pages";

const html = `<!DOCTYPE html><title>Help</title>${"<p>Somebody who listens.</p>".repeat(100)}`;

/** The page as it comes again, after it was drawn once for whoever takes it as it is. */
async function again(accepted: string): Promise<{ headers: IncomingMessage["headers"]; body: Buffer }> {
  const server = createServer((request, response) => {
    pack(request, response);
    if (sendSharedPage(request, response)) return;
    keepSharedPage(request, response, Buffer.from(html));
    response.end(html);
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  async function ask(headers: Record<string, string>) {
    const [reply] = (await once(get({ port, path: routes.help(), headers, agent: false }), "response")) as [
      IncomingMessage,
    ];
    const parts: Buffer[] = [];
    for await (const part of reply) parts.push(part);
    return { headers: reply.headers, body: Buffer.concat(parts) };
  }
  await ask({});
  return ask({ "accept-encoding": accepted });
}

const asItIs = (body: Buffer) => body;

it.each([
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["gzip, deflate", "gzip", gunzipSync],
  ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
  ["gzip; q=0.0, br ; q=0", undefined, asItIs],
  ["zbr, xgzip", undefined, asItIs],
  ["", undefined, asItIs],
])("for whoever accepts “%s” a page that is kept comes whole, as %s", async (accepted, coding, unpack) => {
  const { headers, body } = await again(accepted);
  expect(headers["content-encoding"]).toBe(coding);
  expect(headers["content-length"]).toBe(String(body.byteLength));
  expect(headers.vary).toMatch(/accept-encoding/i);
  expect(unpack(body).toString()).toBe(html);
});
