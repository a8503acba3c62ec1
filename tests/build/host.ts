// The same build for many people, and whoever looks at its pages: nobody, somebody without an account, and somebody
// with one whose browser holds pages from before they signed in.
import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { openPostOffice } from "../database/accounts/post-office";
import { anonymousOwner, mustSend, newPerson, type Person } from "../hosted/person";
import { until } from "../patience";
import type { HostedPage } from "./pages";
import { type RunningServer, startServer } from "./server";

export type Host = {
  visit: (page: HostedPage) => Promise<Response>;
  /** More browsers, and more from before: a page that asks once for each is found out. */
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
  // What a letter is looked up for comes after the answer, and must not be counted with a page.
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
