// Writes bytes to a connection and returns whatever comes back, for requests that no client would make.
import { connect } from "node:net";
import { patience } from "../patience";

/**
 * A request that may be shorter than declared is ended after this long; sooner, Node would drop the response to a
 * complete one.
 */
const halfMs = 2_000;

export type Came = {
  /** What came back until the connection was closed; empty if it was closed silently. */
  text: string;
  /** The connection was left open for longer than anybody waits. */
  isLate: boolean;
};

export function sendRaw(url: string, bytes: Buffer, isWhole: boolean): Promise<Came> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    const end = (isLate: boolean) => {
      clearTimeout(late);
      clearTimeout(half);
      socket.destroy();
      resolve({ text: Buffer.concat(chunks).toString("latin1"), isLate });
    };
    const late = setTimeout(() => end(true), patience.event);
    const half = setTimeout(() => isWhole || socket.end(), halfMs);
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.once("close", () => end(false));
    // A response may come, and the connection be closed, before all of a long request is sent.
    socket.on("error", () => undefined);
    socket.write(bytes);
  });
}
