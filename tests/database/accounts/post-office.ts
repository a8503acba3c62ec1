// A real SMTP server on this machine that stores what it receives.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived: the envelope's recipients, and the content. */
export type Received = { to: string[]; subject: string; text: string; raw: string };

export type PostOffice = {
  url: string;
  received: Received[];
  /** The newest eight-digit code that was sent to this address. */
  codeFor(address: string): string | undefined;
  /** From now on it accepts nothing. */
  refuse(): void;
  close(): Promise<void>;
};

export async function openPostOffice(port = 0): Promise<PostOffice> {
  const received: Received[] = [];
  let isRefusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(isRefusing ? new Error("No such mailbox") : undefined),
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      text(stream)
        .then(async (raw) => {
          const mail = await PostalMime.parse(raw);
          received.push({ to, subject: mail.subject ?? "", text: mail.text ?? "", raw });
          done();
        })
        .catch(done);
    },
  });
  const listening = once(server.listen(port, "127.0.0.1"), "listening");
  await listening;
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    received,
    codeFor(address) {
      const mine = received.filter(({ to }) => to.includes(address));
      return mine.map((mail) => /\b\d{8}\b/.exec(mail.text)?.[0]).findLast(Boolean);
    },
    refuse() {
      isRefusing = true;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
