// A connection to a PostgreSQL server that can be cut between the server's response and the client.
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export type CutLine = {
  /** The same database, over this connection. */
  url: string;
  /** Drops the response to the next statement that contains `words`: it is carried out, and the client never learns of it. */
  loseAnswerTo(words: string): void;
  /** Ends every connection and accepts no new one, like a server that stops. */
  goDown(): Promise<void>;
  /** Accepts connections again. */
  comeBack(): Promise<void>;
  /** How many statements with these words were sent over the connection. */
  sent(words: string): number;
};

/** `url` leads to a server that listens on a socket in a folder. */
export async function lineTo(url: string): Promise<CutLine> {
  const name = ".s.PGSQL.5432";
  const target = join(new URL(url).searchParams.get("host") ?? "", name);
  const folder = mkdtempSync(join(tmpdir(), "onward-line-"));
  const heard: string[] = [];
  const open = new Set<Socket>();
  let lose: string | undefined;

  function connectThrough(near: Socket): void {
    const far = connect(target);
    let isCut = false;
    open.add(near);
    near.on("data", (chunk) => {
      const text = chunk.toString("latin1");
      heard.push(text);
      if (lose !== undefined && text.includes(lose)) {
        lose = undefined;
        isCut = true;
      }
      far.write(chunk);
    });
    far.on("data", (chunk) => {
      if (isCut) near.destroy();
      else near.write(chunk);
    });
    near.on("close", () => {
      open.delete(near);
      far.end();
    });
    far.on("close", () => near.destroy());
    for (const socket of [near, far]) socket.on("error", () => undefined);
  }

  const server = createServer(connectThrough);
  const comeBack = () => new Promise<void>((resolve) => server.listen(join(folder, name), resolve));
  async function goDown(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const near of open) near.destroy();
    await closed;
  }
  await comeBack();
  onTestFinished(async () => {
    if (server.listening) await goDown();
    rmSync(folder, { recursive: true, force: true });
  });
  const own = new URL(url);
  own.searchParams.set("host", folder);
  return {
    url: own.href,
    loseAnswerTo(words) {
      lose = words;
    },
    goDown,
    comeBack,
    sent: (words) => heard.join("").split(words).length - 1,
  };
}
