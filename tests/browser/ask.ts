// A raw request: `fetch` would set the Host header and normalize the path.
import { type IncomingHttpHeaders, request as plain } from "node:http";
import { request as secure } from "node:https";

type Sent = { method?: string; headers?: Record<string, string>; body?: string };
type Answer = { status: number; text: string; headers: IncomingHttpHeaders };

export function ask(base: string, path: string, { method = "GET", headers = {}, body }: Sent = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const { protocol, hostname, port } = new URL(base);
    const send = protocol === "https:" ? secure : plain;
    const to = { hostname, servername: hostname, port };
    const request = send({ ...to, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
      );
    });
    request.on("error", reject).end(body);
  });
}
