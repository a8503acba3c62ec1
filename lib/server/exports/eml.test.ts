import PostalMime from "postal-mime";
import { expect, it } from "vitest";
import { emlFor } from "./eml";

it.each([
  ["plain", "My application: Editor at Harbour Press", "Hello,\n\nOne question.\n\nKind regards,"],
  [
    "accents and other scripts",
    "Bewerbung: Übersetzerin – 編集者 محرر",
    "Grüß Gott,\n\nمرحبا 👋🏽\n.\n..\nFrom here\n\n再见",
  ],
  ["long lines", "A ".repeat(140).trim(), `${"word ".repeat(400).trim()}\n${"字".repeat(900)}`],
  ["what looks like a header", "Hi\r\nBcc: evil@example.org", "\nBcc: evil@example.org\n\nText"],
])("a mail with %s is read by a mail program as it was written", async (_name, subject, body) => {
  const mail = await PostalMime.parse(await emlFor({ to: "ana@example.org", subject, body }));
  expect(mail.subject).toBe(subject.replace(/\r\n/g, " "));
  expect(mail.text?.replace(/\r\n/g, "\n").trimEnd()).toBe(body);
  expect(mail.to).toMatchObject([{ address: "ana@example.org" }]);
  expect(mail.bcc ?? []).toEqual([]);
});

it("opens as an unsent message: a draft without a sender, a date or an id", async () => {
  const mail = await PostalMime.parse(await emlFor({ to: "", subject: "A", body: "B" }));
  expect(mail.headers.map(({ key }) => key)).toContain("x-unsent");
  expect([mail.from, mail.to, mail.date, mail.messageId]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it("leaves out an invalid address", async () => {
  const mail = await PostalMime.parse(await emlFor({ to: "Ana, or Bo", subject: "A", body: "B" }));
  expect(mail.to).toBeUndefined();
});
