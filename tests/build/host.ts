// The same build as a host, and three kinds of people at its pages: not signed in, without an account, and with an
// account in a browser that has pages from before.
import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { openPostOffice } from "../database/accounts/post-office";
import { anonymousOwner, mustSend, newPerson, type Person } from "../hosted/person";
import { until } from "../patience";
import type { HostedPage } from "./pages";
import { type RunningServer, startServer } from "./server";

export type Host = {
  visit: (page: HostedPage) => Promise<Response>;
  /** More browsers, and more from before: a page that queries once for each is noticed. */
  grow: () => Promise<void>;
  queries: RunningServer["queries"];
  stop: () => Promise<void>;
};

const secrets = { email: "ana@example.org", password: "four words stand here" };

export async function startHost(): Promise<Host> {
  const office = await openPostOffice();
  const mail = { ONWARD_SMTP_URL: office.url, ONWARD_MAIL_FROM: "onward@example.org" };
  const server = await startServer("", { ONWARD_MODE: "hosted", ...mail });
  const { url } = server;

  const anonymous = await anonymousOwner(url);
  await mustSend(anonymous, "POST", routes.askClaim(), { ...secrets, email: "bo@example.org" });

  const stranger = newPerson(url);
  await mustSend(stranger, "POST", routes.askReset(), { email: secrets.email });

  const keeper = await anonymousOwner(url);
  await mustSend(keeper, "POST", routes.askClaim(), secrets);
  await mustSend(keeper, "POST", routes.finishClaim(), { code: await codeFor(secrets.email) });
  const before = await anonymousOwner(url);
  const account = newPerson(url, fetch, before.cookie());
  await mustSend(account, "POST", routes.enter(), secrets);
  const next = "ana@example.net";
  await mustSend(account, "POST", routes.askEmail(), { email: next });
  // The look-up for a mail happens after the response, and must not be counted with a page.
  await codeFor(next);

  const people: Record<HostedPage["who"], Person> = { stranger, anonymous, account };

  async function codeFor(address: string): Promise<string> {
    await until(`a letter to ${address}`, () => office.codeFor(address) !== undefined);
    return office.codeFor(address) ?? "";
  }

  async function grow(): Promise<void> {
    for (let more = 0; more < 5; more++) {
      await mustSend(newPerson(url), "POST", routes.enter(), secrets);
      const hidden = { revision: "0", writer: randomUUID(), asked: "role" };
      await mustSend(before, "POST", routes.save(randomUUID(), "start"), { ...hidden, role: "Editor" });
    }
  }

  return {
    visit: ({ path, who }) => people[who].send("GET", path(), undefined, { accept: "text/html" }),
    grow,
    queries: server.queries,
    async stop() {
      await server.stop();
      await office.close();
    },
  };
}
