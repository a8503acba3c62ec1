// A proxy between a browser and Onward that can be told to answer by itself.
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type RawAnswer = { status: number; type?: string | undefined; location?: string; body: string };

export type Between = {
  url: string;
  /** Its answer to the next saves; undefined to let them through. */
  answers: ((save: URLSearchParams) => RawAnswer) | undefined;
  /** How many saves it has answered. */
  count: number;
  close: () => Promise<void>;
};

export async function startBetween(onward: string): Promise<Between> {
  const server = createServer((asked, answer) => {
    if (asked.method === "PUT" && between.answers) void answerInstead(between, asked, answer);
    else pass(onward, asked, answer);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const between: Between = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers: undefined,
    count: 0,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return between;
}

async function answerInstead(
  between: Between,
  asked: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const body = Buffer.concat(await asked.toArray()).toString();
  const said = between.answers?.(new URLSearchParams(body));
  if (!said) throw new Error("There is no answer any more.");
  answer.writeHead(said.status, {
    ...(said.type && { "content-type": said.type }),
    ...(said.location && { location: said.location }),
  });
  answer.end(said.body);
  between.count++;
}

function pass(onward: string, asked: IncomingMessage, answer: ServerResponse): void {
  const onwards = request(onward + asked.url, { method: asked.method, headers: asked.headers }, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(answer);
  });
  onwards.once("error", () => answer.destroy());
  asked.pipe(onwards);
}
