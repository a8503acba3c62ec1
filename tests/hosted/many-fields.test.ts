// 4 MB of nothing but separators, sent anonymously: each would become millions of fields, and an error page of 79 MB.
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { onOne } from "../faults/times";
import { newPerson, type Person, visitor } from "./person";
import { hostedServers } from "./servers";

const most = 4 * 1024 * 1024;
const bodies = ["a&", "=&", "&", "a=b&"].map((field) => Buffer.alloc(most, field));
/** A page that says what is wrong, and gives back next to nothing. */
const fewBytes = 20_000;

function post({ url, cookie }: Person, path: string, body: Buffer): Promise<[number, number]> {
  return new Promise((resolve, reject) => {
    const type = { "Content-Type": "application/x-www-form-urlencoded" };
    const headers = { ...type, Origin: url, Cookie: cookie(), "Content-Length": body.length };
    const sent = request(url + path, { method: "POST", headers }, async (answer) =>
      resolve([answer.statusCode ?? 0, (await text(answer)).length]),
    );
    sent.on("error", reject).end(body);
  });
}

/** Ten at a time, so that a hundred of them take no more memory here than there. */
async function postHundred(person: Person, path: string): Promise<[number, number][]> {
  const answers: [number, number][] = [];
  const lanes = Array.from({ length: 10 }, async (_, lane) => {
    for (let count = 0; count < 10; count++)
      answers.push(await post(person, path, bodies[(lane + count) % bodies.length] ?? Buffer.alloc(0)));
  });
  await Promise.all(lanes);
  return answers;
}

describe.each(onOne(hostedServers))("a hundred forms of millions of fields, on $name", ({ url }) => {
  it.each([
    ["without a cookie", async () => newPerson(url), 401],
    ["of somebody who has just begun", async () => visitor(url), 413],
  ])("leave /health answering, sent %s", async (_who, come, status) => {
    const person = await come();
    const path = routes.save("5f0c2a7e-5d0f-4b6e-9d52-3c1f6d0b8a11", "start");
    let isOver = false;
    const coming = postHundred(person, path).finally(() => {
      isOver = true;
    });
    const health: number[] = [];
    while (!isOver) {
      health.push((await fetch(`${url}/health`)).status);
      await sleep(10);
    }
    const answers = await coming;
    expect([...new Set(answers.map(([answered]) => answered))]).toEqual([status]);
    expect(Math.max(...answers.map(([, bytes]) => bytes))).toBeLessThan(fewBytes);
    expect(new Set(health)).toEqual(new Set([200]));
    // Repeatedly during the requests, and not only after them.
    expect(health.length).toBeGreaterThan(10);
  });
});
