import { expect, it } from "vitest";
import { lightPage } from "./light-page";

const module = `<script type="module" src="/elements/page-ABC.js"></script>`;

function light(html: string): string {
  const page = lightPage(html);
  if (!page.ok) throw new Error(page.reason);
  return page.html;
}

it("removes what Next needs to hydrate the page, and nothing else", () => {
  const head = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>`;
  const scripts = `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/><script src="/_next/static/chunks/c.js" async=""></script><script src="/_next/static/chunks/d.js" noModule=""></script>`;
  const body = `</head><body><main><h1>Help</h1><p>You&#x27;re here</p></main>`;
  const data = `<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"0:[\\"</main>\\"]"])</script>`;
  expect(light(`${head}${scripts}${body}${module}${data}</body></html>`)).toBe(
    `${head}${body}${module}</body></html>`,
  );
});

it("sends only the module of a step, which includes the one of every page", () => {
  const step = `<script type="module" src="/elements/step-DEF.js"></script>`;
  expect(light(`<body>${module}<main>${step}<p>a</p><!-- -->${step}</main></body>`)).toBe(
    `<body><main>${step}<p>a</p>${step}</main></body>`,
  );
  expect(light(`<body>${module}<p>/elements/step-DEF.js</p></body>`)).toContain(module);
});

it("has the title of what replaces the page, if something does", () => {
  const html = `<head><title>Your plan</title><meta name="a"/><title>Not here</title></head>`;
  expect(light(html)).toBe(`<head><meta name="a"/><title>Not here</title></head>`);
});

it("sends no module that is not its own", () => {
  expect(light(`<script type="module" src="/elements/other-DEF.js"></script>`)).toBe("");
});

it("removes React's marker comments, and joins the text around them", () => {
  expect(light(`<p>3<!-- --> of <!-- -->4<!--$--><!--/$--></p>`)).toBe("<p>3 of 4</p>");
});

it.each([
  `<p>1 &lt; 2 &amp; <b title="a > b">x</b></p>`,
  `<textarea>\n<script>alert(1)</script><!-- mine --></textarea>`,
  `<p title="<script src=x></script>">a</p>`,
  `<svg><path d="M0 0"/></svg><input disabled=""/>`,
  "<p>שלום 👩‍👩‍👧 ỗ\u0000</p>",
])("sends a person's words unchanged: %s", (html) => {
  expect(light(html)).toBe(html);
});

it.each([
  ["failed", `<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>`],
  ["pending", `<main><!--$?--><template id="B:0"></template><p>Wait</p><!--/$--></main>`],
  ["pending", `<main><!--$!--><template data-dgst="1"></template><!--/$--></main>`],
  ["pending", `<main><p>a</p><div hidden id="S:0"><p>late</p></div></main>`],
] as const)("refuses a page that is %s without a script", (reason, html) => {
  expect(lightPage(html)).toEqual({ ok: false, reason });
});

it("has the chosen look from its first byte on, and is otherwise unchanged", () => {
  const meta = `<meta name="color-scheme" content="light dark"/>`;
  const html = `<!DOCTYPE html><html lang="en"><head>${meta}</head><body><p>&lt;html</p><textarea><html>${meta}</textarea></body></html>`;
  expect(lightPage(html)).toEqual({ ok: true, html });
  expect(lightPage(html, "dark")).toEqual({
    ok: true,
    html: html
      .replace("<html", `<html data-look="dark"`)
      .replace(meta, `<meta name="color-scheme" content="dark"/>`),
  });
});
