// What whoever looks after a host asks of it, and what it writes down for them.
import { randomUUID } from "node:crypto";
import { expect, it, onTestFinished } from "vitest";
import { routes } from "@/lib/routes";
import { type Onward, startOnward } from "../browser/server";
import { withoutTable } from "../faults/database";
import { anonymousOwner, newPerson } from "./person";
import { hostedServers } from "./servers";

async function ownOnward(env: Readonly<Record<string, string>> = {}): Promise<Onward> {
  const onward = await startOnward({ ONWARD_MODE: "hosted", ONWARD_PROXIES: "1", ...env });
  onTestFinished(() => onward.remove());
  return onward;
}

/** Asked as a probe does: by the address of the process, without a cookie. */
async function probe(url: string, path: string): Promise<number | undefined> {
  const at = new URL(path, url);
  at.hostname = "127.0.0.1";
  return await fetch(at, { headers: { connection: "close" } }).then(
    ({ status }) => status,
    () => undefined,
  );
}

it.each(hostedServers)(
  "without its database on $engine a process lives and is not ready, so that nobody restarts it for that",
  async ({ engine, url, databaseUrl }) => {
    expect([await probe(url, "/health"), await probe(url, "/health/live")]).toEqual([200, 200]);
    const away = await withoutTable(engine, databaseUrl, "Owner", async () => [
      await probe(url, "/health"),
      await probe(url, "/health/live"),
    ]);
    expect(away).toEqual([503, 200]);
  },
);

it("a process that is asked to stop says so to probes, and serves whoever still comes until the notice is over", async () => {
  const onward = await ownOnward({ ONWARD_NOTICE: "20" });
  const person = await anonymousOwner(onward.url);
  const pid = onward.pid();
  const end = onward.stop();
  await expect.poll(() => probe(onward.url, "/health")).toBe(503);
  expect(await probe(onward.url, "/health/live")).toBe(200);
  // Ctrl+C reaches it from the terminal, and from npm once more.
  process.kill(pid, "SIGTERM");
  expect((await person.send("GET", routes.hub(person.walkthrough))).status).toBe(200);
  expect(await end).toBe(0);
  expect(await probe(onward.url, "/health")).toBe(undefined);
});

/** All that somebody could be known by, or that they wrote, looked for in every line. */
async function leaveTraces(onward: Onward): Promise<string[]> {
  const person = await anonymousOwner(onward.url, "Kanarienvogel");
  const stranger = newPerson(onward.url);
  const [token, id] = [randomUUID(), randomUUID()];
  const cookies = person.cookie().match(/(?<==)[^;]{20,}/g) ?? [];
  expect(cookies).toHaveLength(1);
  await person.send("GET", routes.hub(person.walkthrough));
  await person.send("GET", `${routes.hub(person.walkthrough)}?words=Kanarienvogel`);
  await person.send("GET", routes.exercise(person.walkthrough, "accept/before"));
  await person.send("GET", routes.evidencePiece(id));
  await person.send("POST", routes.save(id, "accept/before"), { did: "Kanarienvogel" });
  await stranger.send("GET", routes.shared(token));
  await stranger.send("GET", "/kanarienvogel@example.org");
  await stranger.send("POST", routes.addEvidence(), { did: "Kanarienvogel" });
  await stranger.send("GET", routes.help(), undefined, { "user-agent": "Kanarienvogel 1.0" });
  return [person.walkthrough, token, id, "Kanarienvogel", "kanarienvogel", ...cookies];
}

it("every line is an object that tells the route, and nothing of who asked, for what, or with which words", async () => {
  const onward = await ownOnward();
  const traces = await leaveTraces(onward);
  await probe(onward.url, "/health");
  // What is asked after them is logged after them, but for the probes.
  await expect.poll(() => onward.printed().split('"message":"request"').length - 1).toBe(11);
  const lines = onward.printed().trim().split("\n");
  const told = lines.map((line): Record<string, unknown> => JSON.parse(line));
  for (const trace of traces) expect(onward.printed()).not.toContain(trace);
  for (const one of told)
    expect(one).toMatchObject({ level: expect.stringMatching(/^(info|error)$/), time: expect.any(String) });
  const requests = told.filter(({ message }) => message === "request");
  expect(requests.map(({ method, route, status }) => `${method} ${route} ${status}`).sort()).toEqual([
    "GET /evidence/[piece] 404",
    "GET /help 200",
    "GET /share/[[...token]] 404",
    "GET /walkthroughs/[walkthrough] 200",
    "GET /walkthroughs/[walkthrough] 200",
    "GET /walkthroughs/[walkthrough]/[stage]/[exercise] 200",
    "GET other 404",
    "POST /begin 303",
    "POST /evidence/add 401",
    "POST /walkthroughs/[walkthrough]/[stage]/[exercise]/save 400",
    "POST /walkthroughs/[walkthrough]/start/save 303",
  ]);
  for (const request of requests) expect(request["milliseconds"]).toEqual(expect.any(Number));
});
