import { describe, expect, it } from "vitest";
import { missingPage, refusedPage } from "./refused-page";

const form = new URLSearchParams({
  revision: "3",
  writer: "w-of-this-page",
  asked: "thought and-more",
  thought: 'First line\nsecond <script>alert("x")</script> & مرحبا',
});

describe("the page of what could not be saved", () => {
  const response = refusedPage({
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

  it("shows nothing of what the form carried for itself", async () => {
    const quotes = (await response.clone().text()).match(/<blockquote/g);
    expect(quotes).toHaveLength(1);
  });

  it("sends it all again, with what has to change", async () => {
    const html = await response.clone().text();
    expect(html).toContain('action="/walkthroughs/w/start/save"');
    expect(html).toMatch(/<textarea name="revision" hidden>\n4<\/textarea>/);
    expect(html).toMatch(/<textarea name="writer" hidden>\nw-of-this-page<\/textarea>/);
  });

  it.each(["password", "current"])("neither shows nor sends again what was typed as %s", async (name) => {
    const typed = new URLSearchParams({ email: "ana@example.org", [name]: "four words stand here" });
    const again = { action: "/account/password/save", label: "Try again" };
    const page = refusedPage({ status: 401, message: "Signed out.", back: "/", form: typed, again });
    expect(await page.text()).not.toMatch(/four words|Try again/);
  });

  it("is never stored, and has help on it", async () => {
    expect(response.headers.get("Cache-Control")).toBe("private, no-store");
    expect(await response.clone().text()).toContain('href="/help"');
  });
});

it("keeps what was sent to an address that is gone", async () => {
  const response = missingPage(form);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain("First line\nsecond");
});
