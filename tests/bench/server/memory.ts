// What a process keeps while it answers thousands of requests, beside a bare server that answers as many.
import { type ServerRequest, sendRequest } from "./ask";
import type { House, RowName } from "./house";
import { memoryOf, type Running, startMeasured } from "./process";

const names: readonly RowName[] = ["home", "hub", "core", "help", "save"];
/** Read so often on the way. */
const steps = 10;

/** In MB: as it has started, and after each tenth of the requests. */
export type Memory = { requests: number; onward: number[]; control: number[] };

/** In processes that have answered nothing yet. */
export async function watchMemory(house: House, requests: number): Promise<Memory> {
  const onward = await startMeasured(house.place);
  try {
    const of = (side: "onward" | "control") => names.map((name) => house.asks[name][side]);
    return {
      requests,
      onward: await watch(onward, of("onward"), requests),
      control: await watch(house.control, of("control"), requests),
    };
  } finally {
    await onward.stop();
  }
}

async function watch(server: Running, asks: readonly ServerRequest[], requests: number): Promise<number[]> {
  const seen = [memoryOf(server.pid) ?? Number.NaN];
  for (let done = 1; done <= requests; done++) {
    const ask = asks[done % asks.length];
    if (ask) await sendRequest(server, ask);
    if (done % (requests / steps) === 0) seen.push(memoryOf(server.pid) ?? Number.NaN);
  }
  return seen;
}
