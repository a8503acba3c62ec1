// A proxy that adds `Referrer-Policy: no-referrer`, as hardened setups do: browsers then send the origin `null` with
// our own forms.
import { once } from "node:events";
import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { routes } from "@/lib/routes";
import { expect, test } from "./onward";
import { expectTitle, press } from "./walker";

test.skip(
  ({ isHosted }) => isHosted,
  "The proxy has an address of its own, which a host does not answer to.",
);

/** Forwards everything, and records what browsers send as the origin of a form. */
async function startProxy(to: string) {
  const origins: (string | undefined)[] = [];
  const { hostname, port } = new URL(to);
  const proxy = createServer((asked, answer) => {
    const { method, url: path, headers } = asked;
    if (method !== "GET") origins.push(headers.origin);
    const passed = send({ hostname, port, method, path, headers }, (came) => {
      answer.writeHead(came.statusCode ?? 502, { ...came.headers, "referrer-policy": "no-referrer" });
      came.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  proxy.listen(0, hostname);
  await once(proxy, "listening");
  const close = () => {
    proxy.close();
    proxy.closeAllConnections();
  };
  return { url: `http://${hostname}:${(proxy.address() as AddressInfo).port}`, origins, close };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody behind such a proxy saves what they write", async ({ page, onward }) => {
      const proxy = await startProxy(onward.url);
      await page.goto(proxy.url + routes.newWalkthrough());
      await page.getByLabel("Which role was it?", { exact: true }).fill("Archivist");
      await press(page, "Continue");
      await expectTitle(page, "Accept the outcome");
      expect(proxy.origins).toContain("null");
      proxy.close();
    });
  });
}
