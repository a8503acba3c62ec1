// Two processes on one PostgreSQL behind nginx, as described in docs/operating.md.
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Onward, startOnward } from "../../browser/server";
import { newDatabase } from "../../faults/database";
import { freePort } from "../../free-port";
import { startNginx } from "./nginx";

export type Cluster = {
  /** `https://localhost:PORT` */
  url: string;
  /** The URL of the database of both. */
  database: string;
  /** The file of the certificate to trust. */
  certificate: string;
  /** How many requests each of the two has answered. */
  requests(): number[];
  /** Kills the two alternately with kill -9 and restarts them, until `stopKilling`; then both are running again. */
  startKilling(everyMs: number): void;
  /** How often so far. */
  kills(): number;
  /** How often in total. */
  stopKilling(): Promise<number>;
  stop(): Promise<void>;
};

/** `server` is the URL of a PostgreSQL server, on which it gets its own database. */
export async function startCluster(server: string): Promise<Cluster> {
  const [http, https] = [await freePort(), await freePort()];
  const url = `https://localhost:${https}`;
  const database = await newDatabase(server);
  const env = {
    ONWARD_MODE: "hosted",
    ONWARD_ORIGIN: url,
    ONWARD_PROXIES: "1",
    ONWARD_KEY: randomBytes(32).toString("base64"),
    DATABASE_URL: database,
  };
  const onwards = [await startOnward(env), await startOnward(env)] as const;
  const port = ({ url }: Onward) => Number(new URL(url).port);
  const nginx = await startNginx({ http, https, onward: [port(onwards[0]), port(onwards[1])] });
  let isKilling = false;
  let killing: Promise<void> | undefined;
  let kills = 0;

  async function killOneAfterTheOther(everyMs: number): Promise<void> {
    while (isKilling) {
      await sleep(everyMs / 2 + Math.random() * everyMs);
      const one = onwards[kills % 2 === 0 ? 0 : 1];
      await one.kill();
      await one.start();
      kills += 1;
    }
  }

  async function stopKilling(): Promise<number> {
    isKilling = false;
    await killing;
    return kills;
  }

  return {
    url,
    database,
    certificate: nginx.certificate,
    requests: () => onwards.map((one) => one.printed().split('"message":"request"').length - 1),
    startKilling(everyMs) {
      isKilling = true;
      killing = killOneAfterTheOther(everyMs);
    },
    kills: () => kills,
    stopKilling,
    async stop() {
      await stopKilling();
      await nginx.stop();
      for (const onward of onwards) await onward.remove();
    },
  };
}
