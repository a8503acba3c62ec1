import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { freePort } from "../../free-port";
import { isNginxHere, startNginx } from "./nginx";
import { trusting } from "./trusting";

it("nginx lets go of a connection that idles before Onward does, so that no request meets a closing one", () => {
  const conf = readFileSync(new URL("../../../docs/nginx.conf", import.meta.url), "utf8");
  const seconds = Number(/^\s*keepalive_timeout (\d+)s;/m.exec(conf)?.[1]);
  expect(seconds * 1_000).toBeLessThan(createServer().keepAliveTimeout);
});

it.skipIf(!isNginxHere())(
  "while both processes are away, nginx says in words that nothing was saved, and where the text is",
  async () => {
    const https = await freePort();
    const onward = [await freePort(), await freePort()] as const;
    const nginx = await startNginx({ http: await freePort(), https, onward });
    onTestFinished(() => nginx.stop());
    const ask = trusting(readFileSync(nginx.certificate));
    for (const method of ["GET", "POST"]) {
      const reply = await ask(`https://localhost:${https}/walkthroughs/new`, { method });
      expect(reply.status).toBe(503);
      expect(await reply.text()).toMatch(/Nothing was saved just now.*what you typed is still there/);
      expect(reply.headers.get("retry-after")).toBe("10");
      expect(reply.headers.get("cache-control")).toBe("no-store");
    }
    expect(nginx.log()).toBe("");
  },
);
