// Bytes onto a connection and whatever comes back, for requests that no client would make.
import { connect } from "node:net";

/** Longer than any answer takes; whoever sends less than they said waits for nothing more. */
const patienceMs = 10_000;

/** What came back until the connection was closed; empty if it was closed without a word. */
export function sendRaw(url: string, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    const end = () => {
      clearTimeout(late);
      socket.destroy();
      resolve(Buffer.concat(chunks).toString("latin1"));
    };
    const late = setTimeout(end, patienceMs);
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.once("close", end);
    // An answer may come, and the connection be closed, before all of a long request is sent.
    socket.on("error", () => undefined);
    socket.end(bytes);
  });
}
