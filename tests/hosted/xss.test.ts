// Whatever is written appears on the page as it was written, and nothing of it is executed.
import { micromark } from "micromark";
import { describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { cleanText } from "@/lib/text";
import { beginOn } from "../browser/hosted";
import { type Attacked, attack, payloads } from "../browser/payloads";
import { post } from "../browser/walkthroughs";
import { inlineCodeIn, tagsIn } from "../build/html";
import { times } from "../faults/times";
import { hostedServers } from "./servers";

const script = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

function isData(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

/** The text of a page as a browser would show it. */
function shown(html: string): string {
  const bare = html.replace(script, "");
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&", "#x27": "'", "#39": "'" };
  return bare.replace(/&(lt|gt|quot|amp|#x27|#39);/g, (_, name: string) => entities[name] ?? "");
}

/** Which of these appear somewhere as more than text. */
function comeAlive(html: string, written: readonly string[]): string[] {
  const addresses = tagsIn(html).flatMap(({ attributes }) => [
    ...["href", "src", "action", "formaction"].flatMap((name) => attributes.get(name) ?? []),
  ]);
  const bare = html.replace(script, "");
  // What Next sends along to hydrate the page is data, and nothing but data.
  const data = [...html.matchAll(script)].flatMap(
    ([, code = ""]) => /__next_f\.push\(([\s\S]*)\)$/.exec(code)?.[1] ?? [],
  );
  return [
    ...written.filter(
      (payload) => (payload.includes("<") ? html : bare).includes(payload) && /[<"]/.test(payload),
    ),
    ...data.filter((text) => !isData(text)),
    ...inlineCodeIn(html),
    ...addresses.filter(
      (address) => !/^(\/(?!\/)|#|\?|https:\/\/|http:\/\/localhost|mailto:|tel:)/.test(address),
    ),
  ];
}

const kept = (payload: string) => cleanText(payload).trim();

describe.each(hostedServers)("what was written on $name", ({ url }) => {
  let cookie: string;
  const read = async (path: string) =>
    (await fetch(url + path, { headers: { cookie }, redirect: "manual" })).text();

  async function look({ id, item, share, written, planned }: Attacked): Promise<void> {
    const all = [...written, planned];
    const review = await read(routes.review(id));
    expect(written.filter((payload) => !shown(review).includes(kept(payload)))).toEqual([]);
    for (const path of [
      routes.plan(id),
      routes.item(id, item),
      routes.evidence(),
      routes.sharePreview(id, share),
    ]) {
      const html = await read(path);
      expect([path, shown(html).includes(kept(planned))]).toEqual([path, true]);
      expect(comeAlive(html, all)).toEqual([]);
    }
    const others = [
      routes.home(),
      routes.walkthroughs(),
      routes.hub(id),
      routes.takeAlong(id),
      routes.share(id),
    ];
    for (const path of [...others, routes.close(id), routes.step(id, "reframe/thought")])
      expect(comeAlive(await read(path), all)).toEqual([]);
    expect(comeAlive(review, all)).toEqual([]);

    const refused = await post(url, routes.save("no-such-id", "start"), [
      ["role", planned],
      ["x", planned],
    ]);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(comeAlive(await refused.text(), all)).toEqual([]);
    const exported = JSON.stringify(JSON.parse(await read(routes.export(id, "walkthrough.json"))));
    expect(written.filter((one) => !exported.includes(JSON.stringify(cleanText(one)).slice(1, -1)))).toEqual(
      [],
    );
    const markdown = await read(routes.export(id, "walkthrough.md"));
    expect(
      comeAlive(micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true }), all),
    ).toEqual([]);
  }

  it("is shown as it was written, everywhere", async () => {
    expect(payloads.length).toBeGreaterThanOrEqual(500);
    cookie = await beginOn(url);
    const tried = new Set<string>();
    // With full counts each payload is tried in each place, on each database; here each is tried in one place, on one
    // of them.
    const each = times(payloads.length, Math.ceil(payloads.length / hostedServers.length));
    const from = times(0, each * hostedServers.findIndex((server) => server.url === url));
    for (let first = from; tried.size < each || first < times(payloads.length, 1); ) {
      const attacked = await attack(url, first);
      for (const payload of attacked.written) tried.add(payload);
      await look(attacked);
      first += times(1, attacked.written.length);
    }
    expect(tried.size).toBeGreaterThanOrEqual(each);
  });
});

it("would be found if it were executed", () => {
  const alive = [
    "<p><img src=x onerror=alert(1)>",
    `<a href="javascript:alert(1)">`,
    `<input value="" autofocus="1">`,
  ];
  const written = ["<img src=x onerror=alert(1)>", `" autofocus="1`];
  expect(alive.map((html) => comeAlive(html, written).length > 0)).toEqual([true, true, true]);
  expect(comeAlive('<script>self.__next_f.push([1,""])]);alert(1)//"])</script>', [])).toHaveLength(1);
  expect(comeAlive("<p>&lt;img src=x onerror=alert(1)&gt;</p>", written)).toEqual([]);
});
