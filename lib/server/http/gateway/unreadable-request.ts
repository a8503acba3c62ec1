import "server-only";
import { type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { log } from "../../log/log";
import { contentSecurityPolicy, securityHeaders } from "./headers";

// A request that arrives too slowly, or is not HTTP, has no request object, so the response is written to the socket
// directly. Node's own would lack all our headers.

const answers: Readonly<Record<string, { status: number; message: string }>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    message: "This took too long to arrive, so nothing of it was taken. Go back, and try once more.",
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    message:
      "The head of this request is too long. Mostly that is cookies: other programs at this address leave theirs too. Clear the cookies of this address in your browser, and come back.",
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, message: "This is more than Onward can take at once." },
};
const notHttp = { status: 400, message: "This request can’t be read." };

/** Answers what `server` cannot parse, and closes its connection. `origin` as for `securityHeaders`. */
export function refuseUnreadable(server: Server, origin?: string): void {
  const latest = new WeakMap<Duplex, ServerResponse>();
  server.prependListener("request", (request, response) => latest.set(request.socket, response));
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable || isOthers(latest.get(socket))) {
      socket.destroy();
      return;
    }
    const { code = "" } = error;
    const { status, message } = answers[code] ?? notHttp;
    log.event("refused", { how: code, status });
    socket.end(written({ status, message, origin }), () => socket.destroy());
  });
}

/** Whether what is written to the socket now would be taken for part of, or the answer to, another request. */
function isOthers(response: ServerResponse | undefined): boolean {
  if (!response) return false;
  if (!response.writableFinished) return response.headersSent || response.req.complete;
  return response.getHeader("Connection") === "close";
}

type Refusal = { status: number; message: string; origin: string | undefined };

function written({ status, message, origin }: Refusal): string {
  const body = `${message}\n`;
  const headers = {
    ...securityHeaders("/", origin),
    "Content-Security-Policy": contentSecurityPolicy,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n");
}
