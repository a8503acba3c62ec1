import { describe, expect, it } from "vitest";
import { textLimit } from "../../forms/schema";
import { stages } from "../../stages";
import { errorPage, missingPage, mostGivenBack } from "./error-page";

const form = new URLSearchParams({
  revision: "3",
  writer: "w-of-this-page",
  asked: "thought and-more",
  thought: 'First line\nsecond <script>alert("x")</script> & مرحبا',
});

describe("the page of what could not be saved", () => {
  const response = errorPage({
    status: 503,
    message: "It can't be reached.",
    back: "/walkthroughs/w",
    form,
    again: { action: "/walkthroughs/w/start/save", label: "Try again", changes: { revision: "4" } },
  });

  it("shows every word that was sent, as text", async () => {
    const html = await response.clone().text();
    expect(html).toContain("second &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; مرحبا");
    expect(html).not.toContain("<script>");
  });

  it("shows none of the form's own fields", async () => {
    const quotes = (await response.clone().text()).match(/<blockquote/g);
    expect(quotes).toHaveLength(1);
  });

  it("sends it all again, with the necessary changes", async () => {
    const html = await response.clone().text();
    expect(html).toContain('action="/walkthroughs/w/start/save"');
    expect(html).toMatch(/<textarea name="revision" hidden>\n4<\/textarea>/);
    expect(html).toMatch(/<textarea name="writer" hidden>\nw-of-this-page<\/textarea>/);
  });

  it.each(["password", "current"])("neither shows nor sends again what was typed as %s", async (name) => {
    const typed = new URLSearchParams({ email: "ana@example.org", [name]: "four words stand here" });
    const again = { action: "/account/password/save", label: "Try again" };
    const page = errorPage({ status: 401, message: "Signed out.", back: "/", form: typed, again });
    expect(await page.text()).not.toMatch(/four words|Try again/);
  });

  it("is never stored, and links to help", async () => {
    expect(response.headers.get("Cache-Control")).toBe("private, no-store");
    expect(await response.clone().text()).toContain('href="/help"');
  });
});

it("keeps what was sent to an address that no longer exists", async () => {
  const response = missingPage(form);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain("First line\nsecond");
});

const page = (fields: Record<string, string>) =>
  errorPage({
    status: 503,
    message: "It can't be reached.",
    back: "/",
    form: new URLSearchParams(fields),
    again: { action: "/start/save", label: "Try again" },
  }).text();

describe("what somebody wrote comes back", () => {
  it.each(["Jo", "好的", "好", "7", "ok", "👍"])("also if it is as short as “%s”", async (answer) => {
    expect(await page({ "people.0.name": answer })).toContain(
      `<blockquote dir="auto">${answer}</blockquote>`,
    );
  });

  it("and what was ticked or left empty is not text", async () => {
    const html = await page({ "keep.one": "keep", "drop.one": "drop", hardest: "  " });
    expect(html).not.toContain("<blockquote");
  });

  it.each(
    stages.flatMap(({ slug, steps }) =>
      steps.map((step) => [`${slug}/${step.slug}`, Object.keys(step.fields)] as const),
    ),
  )("whole, from every question of %s", async (_step, names) => {
    // As long as a draft can be, unless so many would exceed 4 MB.
    const length = Math.min(textLimit, Math.floor(mostGivenBack / (names.length + 1)));
    const fields = Object.fromEntries(
      names.map((name) => [name, `${"w".repeat(length - 60)} end of ${name}`]),
    );
    const html = await page(fields);
    expect(names.filter((name) => !html.includes(` end of ${name}</blockquote>`))).toEqual([]);
    expect(
      html.endsWith(
        '<button>Try again</button></form>\n<p><a href="/">Go back</a></p>\n</main>\n</body>\n</html>\n',
      ),
    ).toBe(true);
  });
});

describe("more than the page can contain", () => {
  const [words, rest] = ["&".repeat(mostGivenBack), "what comes after it"];

  it("is given back as far as possible, and said to be more", async () => {
    const html = await page({ story: words + rest, hardest: "not reached" });
    expect(html.includes("&amp;&amp;</blockquote>")).toBe(true);
    expect(/what comes after it|not reached/.test(html)).toBe(false);
    expect(html.includes("here is its beginning")).toBe(true);
    expect(html.length).toBeLessThan(mostGivenBack * 6);
  });

  it.each([{ story: words + rest }, { [`x${words}`]: "" }])(
    "is never sent again partially",
    async (fields) => {
      expect(/<form|<textarea/.test(await page(fields))).toBe(false);
    },
  );
});
