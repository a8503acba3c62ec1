import { expect, it } from "vitest";
import { bodyLimit } from "../../forms/body-limit";
import { readBody } from "./body";
import { fieldLimit, readForm, readFormWithFiles } from "./form";

const url = "http://127.0.0.1/walkthroughs";
const urlencoded = { "Content-Type": "application/x-www-form-urlencoded" };

/** A body without a declared length, and how much of it was read. */
function endless(): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let taken = 0;
  const chunk = new TextEncoder().encode("a".repeat(64 * 1024));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  return { body, taken: () => taken };
}

function post(body: BodyInit, headers: Record<string, string>): Request {
  return new Request(url, { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

it("reads exactly as much as is allowed", async () => {
  const read = await readBody(post("1234", {}), 4);
  expect(read.ok && Buffer.from(read.value).toString()).toBe("1234");
  expect(await readBody(post("12345", {}), 4)).toEqual({ ok: false, error: "too-large" });
});

it("refuses by the declared length what it has not begun to read", async () => {
  const { body, taken } = endless();
  const announced = { "Content-Length": String(bodyLimit + 1) };
  expect(await readBody(post(body, announced), bodyLimit)).toEqual({ ok: false, error: "too-large" });
  expect(taken()).toBeLessThan(200_000);
});

it.each(["", "12", "not a number"])(
  "stops reading an endless body that declares its length as “%s”",
  async (length) => {
    const { body, taken } = endless();
    const headers = { ...urlencoded, ...(length && { "Content-Length": length }) };
    expect(await readForm(post(body, headers))).toEqual({ ok: false, error: "too-large" });
    expect(taken()).toBeLessThan(bodyLimit + 200_000);
  },
);

it("stops reading an endless file", async () => {
  const { body } = endless();
  const headers = { "Content-Type": "multipart/form-data; boundary=x" };
  expect(await readFormWithFiles(post(body, headers), 1_000)).toEqual({ ok: false, error: "too-large" });
});

it.each([
  "application/json",
  "text/plain",
  "multipart/form-data; boundary=x",
  "application/x-www-form-urlencode",
  "",
])("does not accept a body of type “%s” as a form", async (type) => {
  expect(await readForm(post("role=a", { "Content-Type": type }))).toEqual({
    ok: false,
    error: "not-a-form",
  });
});

const form = (body: string) => readForm(post(body, urlencoded));

it("takes as many fields as are allowed, and not one more", async () => {
  const most = Array.from({ length: fieldLimit }, (_, at) => `item=${at}`).join("&");
  const read = await form(most);
  expect(read.ok && read.value.getAll("item")).toHaveLength(fieldLimit);
  expect(await form(`${most}&item=one`)).toEqual({ ok: false, error: "too-large" });
});

it.each(["&", "a&", "=&", "a=b&"])("parses nothing of a body full of “%s”", async (field) => {
  const body = field.repeat(Math.floor(bodyLimit / field.length));
  expect(await form(body)).toEqual({ ok: false, error: "too-large" });
});

it("decodes every character of a form as the browser meant it", async () => {
  const said = { "a b": '1 + 1 = 2 & "?"', "+": "+%2B ä\r\n", "?": "" };
  const read = await form(new URLSearchParams(said).toString());
  expect(read.ok && Object.fromEntries(read.value)).toEqual(said);
});

it("parses nothing of a form with a file and more parts than a page sends", async () => {
  const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n';
  const read = (parts: number, boundary = "x") =>
    readFormWithFiles(
      post(`${part.repeat(parts)}--x--\r\n`, {
        "Content-Type": `multipart/form-data; boundary=${boundary}`,
      }),
      bodyLimit,
    );
  expect(await read(20)).toMatchObject({ ok: true });
  expect(await read(20, '"x"')).toMatchObject({ ok: true });
  expect(await read(21)).toEqual({ ok: false, error: "too-large" });
});
