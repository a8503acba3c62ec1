// Two processes on one database against one, where there are processors for both, the database and whoever asks.
import { availableParallelism } from "node:os";
import { sendRequest } from "./ask";
import type { House } from "./house";
import { type Running, startMeasured } from "./process";

const cores = 4;
const lanes = 8;
const milliseconds = 5_000;

/** Answers a second of one process and of two, or how many cores are missing for it to say anything. */
export type Processes = { one: number; two: number } | { cores: number; needed: number };

export async function twoProcesses(house: House): Promise<Processes> {
  const found = availableParallelism();
  if (found < cores) return { cores: found, needed: cores };
  const second = await startMeasured(house.place);
  try {
    await perSecond([house.onward, second], house);
    const one = await perSecond([house.onward], house);
    return { one, two: await perSecond([house.onward, second], house) };
  } finally {
    await second.stop();
  }
}

async function perSecond(servers: readonly Running[], { asks }: House): Promise<number> {
  let done = 0;
  const end = performance.now() + milliseconds;
  async function run(lane: number): Promise<void> {
    const server = servers[lane % servers.length];
    while (server && performance.now() < end) {
      await sendRequest(server, asks.hub.onward);
      done += 1;
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, lane) => run(lane)));
  return done / (milliseconds / 1_000);
}
