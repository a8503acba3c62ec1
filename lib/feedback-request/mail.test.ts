import { describe, expect, it } from "vitest";
import { isAddress, type Mail, mailtoFor, subjectFor } from "./mail";

const mail: Mail = { to: "ana@example.org", subject: "My application", body: "Hello,\n\nthank you & bye" };

/** How a mail program reads the link. */
function read(link: string | undefined) {
  const url = new URL(link ?? "");
  const field = (name: string) => url.searchParams.get(name);
  return { to: decodeURIComponent(url.pathname), subject: field("subject"), body: field("body") };
}

describe("a link to a mail program", () => {
  it("carries the address, the subject and the body, with the line ends of a mail", () => {
    expect(read(mailtoFor(mail))).toEqual({ ...mail, body: "Hello,\r\n\r\nthank you & bye" });
  });

  it.each(["Grüße & Küsse?", "#1 100%", "नमस्ते 👩‍💻", "a+b=c;d,e", "“so”\n> quoted"])("keeps %j", (text) => {
    const { subject, body } = read(mailtoFor({ ...mail, subject: text.split("\n")[0] ?? "", body: text }));
    expect([subject, body]).toEqual([text.split("\n")[0], text.replace("\n", "\r\n")]);
  });

  it.each([
    ["nobody", ""],
    ["a name", "Ana Lind"],
    ["two addresses", "a@example.org,b@example.org"],
    ["a header of its own", "a@example.org?bcc=b@example.org\r\n"],
  ])("has no address if %s was given", (_what, to) => {
    expect(read(mailtoFor({ ...mail, to })).to).toBe("");
  });

  it("is not made if a mail program might cut it off", () => {
    expect(mailtoFor({ ...mail, body: "a".repeat(1_700) })).toBeDefined();
    expect(mailtoFor({ ...mail, body: "a".repeat(1_900) })).toBeUndefined();
    // Encoded, a letter of another script takes up to nine times the space.
    expect(mailtoFor({ ...mail, body: "न".repeat(250) })).toBeUndefined();
  });
});

it.each([
  ["Editor", "Harbour Press", "My application: Editor at Harbour Press"],
  ["", "Harbour Press", "My application: Harbour Press"],
  ["", "", "My application"],
])("the subject for %j and %j is %j", (role, company, subject) => {
  expect(subjectFor(role, company)).toBe(subject);
});

it.each([
  ["ana@example.org", true],
  ["ana.lind+jobs@mail.example.co.uk", true],
  ["jörg@müller.example", true],
  ["ana@localhost", false],
  ["Ana <ana@example.org>", false],
  ["ana@example.org\nBcc: b@example.org", false],
  ["", false],
])("%j is an address: %s", (text, is) => {
  expect(isAddress(text)).toBe(is);
});
