import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { allMailSent, canSendMail, sendLater } from "@/lib/server/hosted/accounts/mail";
import { mailServer } from "../hosted";
import { openPostOffice } from "./post-office";

const office = await openPostOffice();
mailServer.now = { url: office.url, from: "onward@example.org" };

vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).mailingEnv(await original()),
);

const letter = { to: "ana@example.org", subject: "Your code", text: "12345678\n" };

afterAll(() => office.close());
beforeEach(() => {
  office.received.length = 0;
});

describe("mail", () => {
  it("is sent after the request that caused it, as plain text that no machine answers", async () => {
    sendLater(() => letter);
    expect(office.received).toEqual([]);
    await allMailSent();
    const [mail] = office.received;
    expect(mail).toMatchObject({ to: ["ana@example.org"], subject: "Your code", text: letter.text });
    expect(mail?.raw).toMatch(/^From: Onward <onward@example\.org>\r$/m);
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mail?.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(canSendMail()).toBe(true);
  });

  it("is all sent before the server stops, however much it is", async () => {
    for (let each = 0; each < 30; each++) sendLater(() => ({ ...letter, to: `person${each}@example.org` }));
    await allMailSent();
    expect(new Set(office.received.map(({ to }) => to.join())).size).toBe(30);
  });

  it("goes to one address, whatever it contains", async () => {
    const hostile = [
      "a@x.example, b@y.example",
      "a@x.example\r\nBcc: b@y.example",
      '"<b@y.example>" c@x.example',
    ];
    const error = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    for (const to of hostile) sendLater(() => ({ ...letter, to }));
    await allMailSent();
    error.mockRestore();
    expect(office.received.flatMap(({ to }) => to)).not.toContain("b@y.example");
    for (const { to, raw } of office.received) {
      expect(to).toHaveLength(1);
      expect(raw).not.toMatch(/^Bcc:/im);
    }
  });

  it("that can't be sent is logged without the address, and stops nothing", async () => {
    const refusing = await openPostOffice();
    refusing.refuse();
    const lines: string[] = [];
    const write = vi
      .spyOn(process.stderr, "write")
      .mockImplementation((line) => lines.push(String(line)) > 0);
    Object.assign(globalThis, { onwardPost: undefined });
    const usual = mailServer.now;
    mailServer.now = { url: refusing.url, from: "onward@example.org" };
    sendLater(() => letter);
    await allMailSent();
    write.mockRestore();
    mailServer.now = usual;
    Object.assign(globalThis, { onwardPost: undefined });
    await refusing.close();
    expect(lines.join("")).toContain("A mail could not be sent");
    expect(lines.join("")).not.toMatch(/ana@|12345678/);
    sendLater(() => letter);
    await allMailSent();
    expect(office.received).toHaveLength(1);
  });
});
