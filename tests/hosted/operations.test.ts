// What the operator of a host requests from it, and what it logs for them.
import { randomUUID } from "node:crypto";
import { expect, it, onTestFinished } from "vitest";
import { routes } from "@/lib/routes";
import { type Onward, startOnward } from "../browser/server";
import { withoutTable } from "../faults/database";
import { freePort } from "../free-port";
import { anonymousOwner, newPerson } from "./person";
import { hostedServers } from "./servers";

async function ownOnward(env: Readonly<Record<string, string>> = {}): Promise<Onward> {
  const onward = await startOnward({ ONWARD_MODE: "hosted", ONWARD_PROXIES: "1", ...env });
  onTestFinished(() => onward.remove());
  return onward;
}

/** Requested like a probe: with the address of the process, without a cookie. */
async function probe(url: string, path: string): Promise<number | undefined> {
  const at = new URL(path, url);
  at.hostname = "127.0.0.1";
  return await fetch(at, { headers: { connection: "close" } }).then(
    ({ status }) => status,
    () => undefined,
  );
}

it.each(hostedServers)(
  "without its database on $engine a process is live but not ready, so that nobody restarts it for that",
  async ({ engine, url, databaseUrl }) => {
    expect([await probe(url, "/health"), await probe(url, "/health/live")]).toEqual([200, 200]);
    const away = await withoutTable(engine, databaseUrl, "Owner", async () => [
      await probe(url, "/health"),
      await probe(url, "/health/live"),
    ]);
    expect(away).toEqual([503, 200]);
  },
);

it("a process that is asked to stop tells probes, and serves whoever still comes until the notice is over", async () => {
  const onward = await ownOnward({ ONWARD_NOTICE: "20" });
  const person = await anonymousOwner(onward.url);
  const pid = onward.pid();
  const end = onward.stop();
  await expect.poll(() => probe(onward.url, "/health")).toBe(503);
  expect(await probe(onward.url, "/health/live")).toBe(200);
  // Ctrl+C reaches it from the terminal, and again from npm.
  process.kill(pid, "SIGTERM");
  expect((await person.send("GET", routes.hub(person.walkthrough))).status).toBe(200);
  expect(await end).toBe(0);
  expect(await probe(onward.url, "/health")).toBe(undefined);
});

/** Everything that could identify somebody, or that they wrote, searched for in every line. */
async function leaveTraces(onward: Onward): Promise<string[]> {
  const person = await anonymousOwner(onward.url, "Kanarienvogel");
  const stranger = newPerson(onward.url);
  const [token, id] = [randomUUID(), randomUUID()];
  const cookies = person.cookie().match(/(?<==)[^;]{20,}/g) ?? [];
  expect(cookies).toHaveLength(1);
  await person.send("GET", routes.hub(person.walkthrough));
  await person.send("GET", `${routes.hub(person.walkthrough)}?words=Kanarienvogel`);
  await person.send("GET", routes.step(person.walkthrough, "accept/before"));
  await person.send("GET", routes.evidencePiece(id));
  await person.send("POST", routes.save(id, "accept/before"), { did: "Kanarienvogel" });
  await stranger.send("GET", routes.shared(token));
  await stranger.send("GET", "/kanarienvogel@example.org");
  await stranger.send("POST", routes.addEvidence(), { did: "Kanarienvogel" });
  await stranger.send("GET", routes.help(), undefined, { "user-agent": "Kanarienvogel 1.0" });
  return [person.walkthrough, token, id, "Kanarienvogel", "kanarienvogel", ...cookies];
}

it("every line is an object that names the route, and nothing about who asked, for what, or with which words", async () => {
  const onward = await ownOnward();
  const traces = await leaveTraces(onward);
  await probe(onward.url, "/health");
  // Later requests are logged later, except for the probes.
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
    "GET /walkthroughs/[walkthrough]/[stage]/[step] 200",
    "GET other 404",
    "POST /begin 303",
    "POST /evidence/add 401",
    "POST /walkthroughs/[walkthrough]/[stage]/[step]/save 400",
    "POST /walkthroughs/[walkthrough]/start/save 303",
  ]);
  for (const request of requests) expect(request["milliseconds"]).toEqual(expect.any(Number));
});

const token = "a-token-that-nobody-guesses";

/** The content of /metrics, by the name of each sample with its labels. */
async function counted(
  url: string,
  authorization = "",
): Promise<{ status: number; samples: Map<string, number> }> {
  const answer = await fetch(`${url}/metrics`, { headers: { authorization, connection: "close" } });
  const text = await answer.text();
  if (answer.status !== 200) return { status: answer.status, samples: new Map() };
  const lines = text.split("\n").filter((line) => line !== "" && !/^# (HELP|TYPE) [a-z0-9_]+ \S/.test(line));
  const samples = lines.map((line): [string, number] => {
    const [, name = "", value] = /^([a-z0-9_]+(?:\{[^}]*\})?) (\S+)$/.exec(line) ?? [];
    expect([line, name]).not.toEqual([line, ""]);
    return [name, Number(value)];
  });
  return { status: answer.status, samples: new Map(samples) };
}

it("a process shows its counts to whoever has the token, by route, and nothing about who asked, for what, or with which words", async () => {
  const port = await freePort();
  const onward = await ownOnward({ ONWARD_METRICS_TOKEN: token, ONWARD_METRICS_PORT: String(port) });
  const traces = await leaveTraces(onward);
  const self = onward.url.replace("localhost", "127.0.0.1");
  for (const wrong of ["", token, `Bearer ${token}x`, `Bearer ${token.slice(0, -1)}`, "Bearer "])
    expect((await counted(self, wrong)).status).toBe(401);
  const { status, samples } = await counted(self, `Bearer ${token}`);
  expect(status).toBe(200);
  const names = [...samples.keys()].join("\n");
  for (const trace of traces) expect(names).not.toContain(trace);
  const requests = (labels: string) => samples.get(`onward_http_request_duration_seconds_count{${labels}}`);
  expect(requests('method="GET",route="/walkthroughs/[walkthrough]",status="200"')).toBe(2);
  expect(requests('method="POST",route="/evidence/add",status="401"')).toBe(1);
  expect(samples.get('onward_queue_length{queue="sqlite"}')).toBe(0);
  expect(samples.get("onward_http_requests_in_flight")).toBe(1);
  expect(samples.get("process_resident_memory_bytes")).toBeGreaterThan(0);
  // The local port has the same, and nothing else of Onward.
  const beside = `http://127.0.0.1:${port}`;
  expect([...(await counted(beside)).samples.keys()]).toEqual(expect.arrayContaining([...samples.keys()]));
  expect(await probe(beside, "/help")).toBe(404);
});

it("made-up methods are counted under one name", async () => {
  const onward = await ownOnward({ ONWARD_METRICS_TOKEN: token });
  for (const method of ["DELETE", "PROPFIND"]) await newPerson(onward.url).send(method, "/help");
  const made = 'onward_http_request_duration_seconds_count{method="other",route="/help",status="405"}';
  const { samples } = await counted(onward.url, `Bearer ${token}`);
  expect([...samples.keys()].filter((name) => /DELETE|PROPFIND/.test(name))).toEqual([]);
  await expect.poll(async () => (await counted(onward.url, `Bearer ${token}`)).samples.get(made)).toBe(2);
});
