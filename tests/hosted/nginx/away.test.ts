import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { freePort } from "../../free-port";
import { isNginxHere, startNginx } from "./nginx";
import { trusting } from "./trusting";

it("nginx closes an idle connection before Onward does, so that no request meets a closing one", () => {
  const conf = readFileSync(new URL("../../../docs/nginx.conf", import.meta.url), "utf8");
  const seconds = Number(/^\s*keepalive_timeout (\d+)s;/m.exec(conf)?.[1]);
  expect(seconds * 1_000).toBeLessThan(createServer().keepAliveTimeout);
});

it.skipIf(!isNginxHere())(
  "while both processes are away, nginx says in words that it may not be saved, and where the text is",
  async () => {
    const https = await freePort();
    const onward = [await freePort(), await freePort()] as const;
    const nginx = await startNginx({ http: await freePort(), https, onward });
    onTestFinished(() => nginx.stop());
    const ask = trusting(readFileSync(nginx.certificate));
    for (const method of ["GET", "POST"]) {
      const reply = await ask(`https://localhost:${https}/walkthroughs/new`, { method });
      expect(reply.status).toBe(503);
      expect(await reply.text()).toMatch(/may not be saved.*what you typed is still there/);
      expect(reply.headers.get("retry-after")).toBe("10");
      expect(reply.headers.get("cache-control")).toBe("no-store");
    }
    expect(nginx.log()).toBe("");
  },
);

/** Takes the place of a process of Onward, on its port. */
async function stub(answer: RequestListener): Promise<number> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

describe.skipIf(!isNginxHere())("a form that one process", () => {
  const soon = ["proxy_read_timeout 60s;", "proxy_read_timeout 1s;"] as const;

  async function post(onward: readonly [number, number]) {
    const https = await freePort();
    const nginx = await startNginx({ http: await freePort(), https, onward }, [soon]);
    onTestFinished(() => nginx.stop());
    const ask = trusting(readFileSync(nginx.certificate));
    return () => ask(`https://localhost:${https}/begin`, { method: "POST", body: "role=Editor" });
  }

  it("does not answer in time is not passed to the other, which it would keep as busy", async () => {
    let asked = 0;
    const busy = () => stub(() => void asked++);
    const send = await post([await busy(), await busy()]);
    const reply = await send();
    expect([reply.status, asked]).toEqual([503, 1]);
    expect(await reply.text()).toContain("may not be saved");
  });

  it.each<[string, () => Promise<number>]>([
    ["refuses to connect", freePort],
    ["ends under", () => stub((request) => request.socket.destroy())],
  ])("%s is answered by the other", async (_what, away) => {
    const send = await post([await away(), await stub((_request, response) => response.end("done"))]);
    // Alternating, so that each of the two is asked first.
    for (let count = 0; count < 4; count++) expect(await (await send()).text()).toBe("done");
  });
});
