// Every line of the access matrix, tried by everybody who may not: people without a session, with an ended one, and
// with a session who request another owner's data. And once as its owner, to show that nothing else is wrong with the
// request.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { hashOf } from "@/lib/server/crypto/tokens";
import { runSql } from "../faults/database";
import { onOne } from "../faults/times";
import { accessMatrix } from "./access-matrix";
import { type AccessLine, idsIn, lines, pathOf } from "./lines";
import { anonymousOwner, newPerson, type Person, visitor } from "./person";
import { rows } from "./rows";
import { gateless, type HostedServer, hostedServers } from "./servers";
import { addDeadPasskey, makeThings, noThings, shareByForm, type Things } from "./things";

const isRead = (method: string) => method === "GET" || method === "HEAD";
const word = "Kanarienvogel-7f3a";

type Answer = { status: number; headers: Headers; text: string };

async function read(response: Response): Promise<Answer> {
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function ask(person: Person, { method, route, guard }: AccessLine, things: Things): Promise<Answer> {
  return read(await person.send(method, pathOf(route, things), guard.body?.(things)));
}

/** Without the requested ids: the rest has to be the same. */
function bare({ status, headers, text }: Answer, asked: Things): unknown {
  const parts = Object.values(asked);
  const plain = (value: string | null) =>
    parts.reduce((rest, part) => rest?.replaceAll(part, "*"), value ?? "");
  return { status, location: plain(headers.get("location")), text: withoutTimes(plain(text)) };
}

/** Times of day differ each time. */
function withoutTimes(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "*");
}

/** One's own ids, with the named ones of somebody else. */
function mix(own: Things, others: Things, names: readonly (keyof Things)[]): Things {
  return { ...own, ...Object.fromEntries(names.map((name) => [name, others[name]])) };
}

type People = {
  owner: Person;
  things: Things;
  other: Person;
  others: Things;
  begun: Person;
  /** What the browsers of people without a session send. */
  outside: readonly string[];
};

/** People without a session: never had one, made one up, or had one that ended. */
async function cookiesOutside({ url, engine, databaseUrl }: HostedServer): Promise<string[]> {
  const ended: string[] = [];
  for (const column of ["endedAt", "endsAt"]) {
    const person = await visitor(url);
    const before = person.cookie();
    await person.send("POST", routes.save(randomUUID(), "start"), {
      revision: "0",
      writer: randomUUID(),
      asked: "role",
      role: "Editor",
    });
    const session = /__Host-onward=([\w-]{43})/.exec(person.cookie())?.[1] ?? "";
    const sql = `UPDATE "Session" SET "${column}" = "createdAt" WHERE "tokenHash" = '${hashOf(session)}'`;
    await runSql(engine, databaseUrl, sql);
    ended.push(before, `__Host-onward=${session}`);
  }
  const madeUp = [`__Host-onward=${"x".repeat(43)}`, `__Host-onward-visitor=${"x".repeat(100)}`];
  return ["", ...madeUp, ...ended];
}

const people = new Map<string, People>();

function peopleAt({ name }: HostedServer): People {
  const found = people.get(name);
  if (!found) throw new Error(`Nobody is at ${name}.`);
  return found;
}

const guarded = lines.filter(({ guard }) => guard.who === "owner" || guard.who === "account");
const withIds = guarded.filter(({ route }) => idsIn(route).length > 0);
const withIdsInForm = lines.filter(({ guard }) => guard.inForm);
/** These people have no account and are no operators, so those addresses do nothing for them. */
const usable = lines.filter(({ guard }) => guard.who !== "account" && guard.who !== "operator");
const operators = lines.filter(({ guard }) => guard.who === "operator");

describe.each([...onOne(hostedServers), ...gateless])("on $name", (running) => {
  beforeAll(async () => {
    const { url } = running;
    const [owner, other] = [await anonymousOwner(url, word), await anonymousOwner(url)];
    const third = await anonymousOwner(url);
    people.set(running.name, {
      owner,
      other,
      // A third person's, because its owner could not be shown it.
      things: { ...(await makeThings(running, owner, word)), passkey: await addDeadPasskey(running, third) },
      others: await makeThings(running, other, "Mine"),
      begun: await visitor(url),
      outside: await cookiesOutside(running),
    });
  });

  it.each(guarded)(
    "$method $route lets in nobody without a session, whether or not the id exists",
    async (line) => {
      const { method } = line;
      const { things, outside } = peopleAt(running);
      const before = await rows(running);
      const ids = idsIn(line.route).length > 0 || line.guard.inForm ? [things, noThings()] : [things];
      // A new person each time, because a response may delete such a cookie.
      const tries = outside.flatMap((cookies) => ids.map((asked) => ({ cookies, asked })));
      const answers = await Promise.all(
        tries.map(async ({ cookies, asked }) => {
          const answer = await ask(newPerson(running.url, fetch, cookies), line, asked);
          expect(answer.status).toBe(isRead(method) ? 303 : 401);
          expect(answer.text).not.toContain(word);
          if (isRead(method)) expect(answer.headers.get("location")).toMatch(/^\/sign-in(\?to=|$)/);
          return bare(answer, asked);
        }),
      );
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(await rows(running)).toEqual(before);
    },
  );

  it.each(withIds)(
    "$method $route finds nothing of another owner's, as if it did not exist",
    async (line) => {
      const { guard } = line;
      const names = idsIn(line.route);
      const { things, other, others, begun } = peopleAt(running);
      const before = await rows(running);
      // With a single id, that is all of them.
      const mixes = names.length === 1 ? [names] : [names, ...names.map((name) => [name])];
      const tries = [other, begun].flatMap((person) => mixes.map((foreign) => ({ person, foreign })));
      async function tryOne({ person, foreign }: (typeof tries)[number]): Promise<void> {
        const asked = mix(others, things, foreign);
        const answer = await ask(person, line, asked);
        expect(answer.status).toBe(404);
        expect(answer.text).not.toContain(word);
        if (guard.begins) return;
        const missing = mix(others, noThings(), foreign);
        expect(bare(answer, asked)).toEqual(bare(await ask(person, line, missing), missing));
      }
      await Promise.all(tries.map(tryOne));
      expect(await rows(running)).toEqual(before);
    },
  );

  it.each(withIdsInForm)("$method $route accepts no id of another owner's in its form", async (line) => {
    const { guard } = line;
    const { things, other, others } = peopleAt(running);
    const before = await rows(running);
    const [asked, missing] = [things, noThings()].map((some) => mix(others, some, guard.inForm ?? []));
    if (!asked || !missing) throw new Error("There is nothing to ask for.");
    const answer = await ask(other, line, asked);
    expect(bare(answer, asked)).toEqual(bare(await ask(other, line, missing), missing));
    expect(await rows(running)).toEqual(before);
  });

  it.each(usable)("$method $route does what its owner asks", async (line) => {
    const { method, guard } = line;
    const { owner, things } = peopleAt(running);
    if (isRead(method)) {
      const answer = await ask(owner, line, things);
      expect(answer.status).toBeLessThan(400);
      if (method === "HEAD") expect(answer.text).toBe("");
      return;
    }
    const fresh = await anonymousOwner(running.url);
    const needed = [...idsIn(line.route), ...(guard.inForm ?? [])];
    const answer = await ask(fresh, line, await makeThings(running, fresh, "Mine", needed));
    if (guard.who === "owner") expect(answer.status).toBeLessThan(400);
    else expect(answer.status).not.toBe(401);
  });

  it.each(operators)("$method $route shows nothing to anybody, signed in or not", async (line) => {
    const { owner, things, outside } = peopleAt(running);
    for (const person of [owner, ...outside.map((cookies) => newPerson(running.url, fetch, cookies))])
      expect(await ask(person, line, things)).toMatchObject({ status: 404 });
  });

  it("opens no dead link, and says the same for each", async () => {
    const { url, engine, databaseUrl } = running;
    const { owner, other } = peopleAt(running);
    const { walkthrough } = peopleAt(running).things;
    const dead: string[] = ["x".repeat(43), "", "short", "%00"];
    for (const column of ["endsAt", "revokedAt"]) {
      const { share, token } = await shareByForm(owner, walkthrough);
      expect((await newPerson(url).send("GET", routes.shared(token))).status).toBe(200);
      const sql = `UPDATE "Share" SET "${column}" = "createdAt" WHERE "id" = '${share}'`;
      await runSql(engine, databaseUrl, sql);
      dead.push(token, `${token}/`, token.slice(1));
    }
    const before = await rows(running);
    const bodies = new Set<string>();
    for (const person of [newPerson(url), owner, other])
      for (const token of dead) {
        const answer = await read(await person.send("GET", routes.shared(token)));
        if (answer.status === 308) continue;
        expect(answer.status, token).toBe(404);
        bodies.add(JSON.stringify(bare(answer, { ...noThings(), token: token || "nothing" })));
      }
    expect([...bodies]).toHaveLength(1);
    expect(await rows(running)).toEqual(before);
  });
});

describe.each(onOne(hostedServers))("on $name", (running) => {
  it.each(withIds)("$method $route refuses an id with a character that no database holds", async (line) => {
    const { owner, things } = peopleAt(running);
    for (const name of idsIn(line.route))
      expect((await ask(owner, line, { ...things, [name]: `${things[name]}%00` })).status).toBe(400);
  });

  it.each(withIdsInForm)("$method $route treats an invalid id in its form as nobody's", async (line) => {
    const { owner, things } = peopleAt(running);
    const before = await rows(running);
    for (const odd of ["\0", `${things.item}\0`, ""]) {
      const named = Object.fromEntries((line.guard.inForm ?? []).map((name) => [name, odd]));
      const body = line.guard.body?.({ ...things, ...named });
      const answer = await read(await owner.send(line.method, pathOf(line.route, things), body));
      expect(answer.status).toBeLessThan(500);
    }
    expect(await rows(running)).toEqual(before);
  });

  it.each(Object.entries(accessMatrix))("%s answers no other method", async (route, methods) => {
    const known = [...Object.keys(methods), ...(methods.GET ? ["HEAD"] : [])];
    const { owner, things } = peopleAt(running);
    const before = await rows(running);
    const others = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].filter(
      (method) => !known.includes(method),
    );
    await Promise.all(
      others.map(async (method) => {
        const reply = await owner.send(method, pathOf(route, things));
        const allowed = reply.headers.get("allow");
        const { status } = await read(reply);
        expect([method, status]).toEqual([method, 405]);
        // A write-only address says which methods it has.
        if (method === "GET" || method === "HEAD") expect(allowed).toBe(Object.keys(methods).join(", "));
      }),
    );
    expect(await rows(running)).toEqual(before);
  });
});
