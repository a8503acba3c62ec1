// One browser's requests to a server of this machine, one after the other over one connection.
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { processorTime, type Running } from "./process";

export type ServerRequest = {
  method?: "GET" | "PUT" | "POST";
  path: string;
  /** Made anew for each request. */
  form?: () => Record<string, string>;
  cookie?: string;
};

export type ServerAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

export async function sendRequest(
  { port }: Pick<Running, "port">,
  { method = "GET", path, form, cookie }: ServerRequest,
): Promise<ServerAnswer> {
  const body = form && new URLSearchParams(form()).toString();
  const headers = {
    accept: "text/html",
    "accept-encoding": "gzip",
    ...(cookie && { cookie }),
    ...(body !== undefined && {
      origin: `http://127.0.0.1:${port}`,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(body),
    }),
  };
  return new Promise((resolve, reject) => {
    const asked = request({ agent, host: "127.0.0.1", port, method, path, headers }, (reply) => {
      const parts: Buffer[] = [];
      reply.on("data", (part: Buffer) => parts.push(part));
      reply.once("error", reject);
      reply.once("end", () =>
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.once("error", reject);
    asked.end(body);
  });
}

/** Milliseconds for one answer: until its last byte was there, and what the server's processor ran for it. */
export type Cost = { time: number; processor: number };

/** The mean of `count` answers. */
export async function measure(server: Running, ask: ServerRequest, count: number): Promise<Cost> {
  const [began, ran] = [performance.now(), processorTime(server.pid)];
  for (let done = 0; done < count; done++) {
    const { status } = await sendRequest(server, ask);
    if (status !== 200) throw new Error(`${ask.path} was answered with ${status}`);
  }
  const now = processorTime(server.pid);
  return {
    time: (performance.now() - began) / count,
    processor: ran === undefined || now === undefined ? Number.NaN : (now - ran) / count,
  };
}
