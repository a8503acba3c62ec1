// Requests that no page of ours ever sends.
import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { stages } from "@/lib/stages";
import { ask } from "./ask";
import { lookAt } from "./look-over";
import { expect, notFoundNote, test } from "./onward";
import { expectTitle } from "./walker";
import { makeStarted, post } from "./walkthroughs";

const form = { "Content-Type": "application/x-www-form-urlencoded" };

function entry(fields: Record<string, string>): string {
  const hidden = { revision: "0", writer: randomUUID(), asked: Object.keys(fields).join(" ") };
  return new URLSearchParams({ ...hidden, ...fields }).toString();
}

test("nobody gets in under another name or from another site", async ({ onward, owner }) => {
  const id = await makeStarted(onward.url, { role: "Guarded" });
  const { host } = new URL(onward.url);
  const path = routes.save(id, "start");
  const body = entry({ role: "Taken over" });

  for (const name of ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "192.168.0.9"]) {
    const { status, text } = await ask(onward.url, "/", { headers: { Cookie: owner, Host: name } });
    expect([400, 421], `Host “${name}”`).toContain(status);
    expect(text).not.toContain("Guarded");
  }
  for (const headers of [
    { Origin: "http://evil.example" },
    { Origin: "null" },
    { Origin: "null", "Sec-Fetch-Site": "cross-site" },
    { Origin: `http://localhost.evil.example` },
    {
      Origin: onward.url.replace(/127\.0\.0\.1|localhost/, (one) =>
        one === "localhost" ? "127.0.0.1" : "localhost",
      ),
    },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site", Origin: "http://127.0.0.1:1" },
    {},
  ]) {
    const sent = { method: "POST", headers: { ...form, Cookie: owner, Host: host, ...headers }, body };
    const { status } = await ask(onward.url, path, sent);
    expect(status, JSON.stringify(headers)).toBe(403);
  }
  const fetched = { Cookie: owner, Host: host, "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" };
  expect((await ask(onward.url, routes.review(id), { headers: fetched })).status).toBe(403);
  const kept = await ask(onward.url, routes.review(id), { headers: { Cookie: owner, Host: host } });
  expect(kept.text).toContain("Guarded");
  expect(kept.text).not.toContain("Taken over");
});

test("somebody with a mistyped address reads that nothing is there", async ({ page, onward, watch }) => {
  watch.expects(notFoundNote);
  const id = await makeStarted(onward.url);
  const elsewhere = randomUUID();
  for (const path of [
    "/nothing",
    routes.hub(elsewhere),
    routes.hub("not-an-id"),
    routes.step(elsewhere, "start"),
    routes.stage(id, "no-such-stage"),
    routes.step(id, "accept/no-such-step"),
    routes.step(id, "no-such-stage/before"),
    routes.step(id, "__proto__/constructor"),
    routes.plan(elsewhere),
    routes.item(id, elsewhere),
    routes.item(id, "not-an-id"),
    routes.review(elsewhere),
    routes.close(elsewhere),
    routes.remove(elsewhere),
    routes.takeAlong(elsewhere),
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expectTitle(page, "This page is not here");
    await expect(page).toHaveTitle("Not here - Onward");
    expect(await response?.text(), `${path} without JavaScript`).toContain(">Home</a>");
  }
  for (const file of ["no-such-file.pdf", "constructor", "request.eml", "plan.pdf"]) {
    const path = routes.export(file === "plan.pdf" ? elsewhere : id, file);
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole("link", { name: "Get help now" })).toBeVisible();
  }
});

test("somebody whose browser reopens the address of a form is told so, and has a way home", async ({
  page,
  onward,
  watch,
}) => {
  watch.expects(/status of 405/);
  const id = await makeStarted(onward.url);
  for (const path of [
    routes.searchWalkthroughs(),
    routes.endAll(),
    routes.importData(),
    routes.forget(),
    routes.chooseLook(),
    routes.addItem(id),
    routes.save(id, "start"),
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(405);
    expect(response?.headers()["allow"], path).toMatch(/^POST/);
    await expectTitle(page, "This page can’t be opened by its address");
  }
  await lookAt(page, "the address of a form");
  await page.getByRole("link", { name: "Home" }).click();
  await expect(page).toHaveURL("/");
});

test("nobody breaks a form with a malformed request", async ({ onward, owner }) => {
  const known = { Cookie: owner, Origin: onward.url };
  const id = await makeStarted(onward.url);
  const key = `${stages[0]?.slug}/${stages[0]?.steps[0]?.slug}`;
  for (const method of ["GET", "DELETE", "PATCH"])
    expect((await ask(onward.url, routes.save(id, key), { method, headers: known })).status).toBe(405);
  const missing: [path: string, fields: [string, string][]][] = [
    [routes.save(id, key), []],
    [routes.save(id, key), [["revision", "0"]]],
    [
      routes.save(id, key),
      [
        ["revision", "-1"],
        ["writer", "x"],
        ["asked", ""],
      ],
    ],
    [
      routes.save("not-an-id", "start"),
      [
        ["revision", "0"],
        ["writer", randomUUID()],
        ["asked", "role"],
      ],
    ],
    [routes.addItem(id), [["text", "No id"]]],
    [routes.saveItem(id, randomUUID()), []],
    [routes.versions(id, key), []],
    [
      routes.versions(id, key),
      [
        ["version", "x"],
        ["choice", "burn"],
      ],
    ],
  ];
  for (const [path, fields] of missing) {
    const response = await post(onward.url, path, fields);
    const text = await response.text();
    expect(response.status, path).toBe(400);
    expect(text).toContain("This is not saved yet");
    expect(text).toContain("Something was missing in what was sent");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("cache-control")).toContain("no-store");
  }
  const json = await ask(onward.url, routes.save(id, key), {
    method: "POST",
    headers: { ...known, "Content-Type": "application/json" },
    body: "{}",
  });
  expect(json.status).toBe(400);
  const much = { ...known, ...form, "Content-Length": String(50 * 1024 * 1024) };
  expect((await ask(onward.url, routes.save(id, key), { method: "POST", headers: much })).status).toBe(413);
});

test("text that could not be saved is shown to be copied", async ({ onward }) => {
  const elsewhere = randomUUID();
  const response = await post(onward.url, routes.save(elsewhere, "accept/next-hour"), [
    ["revision", "3"],
    ["writer", randomUUID()],
    ["asked", "nextHour"],
    ["nextHour.own", `Walk & <b>breathe</b>`],
  ]);
  expect(response.status).toBe(404);
  const text = await response.text();
  expect(text).toContain("Walk &amp; &lt;b&gt;breathe&lt;/b&gt;");
  expect(text).not.toContain("<b>breathe");
});

test("NUL, unpaired surrogates and control characters do no harm", async ({ page, onward, owner }) => {
  const id = await makeStarted(onward.url);
  const raw = `${entry({ role: "" })}&role=before%00%01%ED%A0%BD%FF%1B[31mafter%0D%0Anext`.replace(
    "role=&",
    "",
  );
  const headers = { ...form, Cookie: owner, Origin: onward.url };
  const sent = { method: "POST", headers, body: raw.replace("revision=0", "revision=1") };
  expect((await ask(onward.url, routes.save(id, "start"), sent)).status).toBe(303);
  await page.goto(routes.hub(id));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^before\ufffd+\[31mafter\s+next$/);
});

test("somebody who sends the same item of a plan twice has it once", async ({ page, onward }) => {
  const id = await makeStarted(onward.url);
  const item = randomUUID();
  for (let time = 0; time < 2; time++)
    expect(
      (
        await post(onward.url, routes.addItem(id), [
          ["id", item],
          ["text", "Only once"],
        ])
      ).status,
    ).toBe(303);
  await page.goto(routes.plan(id));
  await expect(page.getByRole("listitem").filter({ hasText: "Only once" })).toHaveCount(1);
});
