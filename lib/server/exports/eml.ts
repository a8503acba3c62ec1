import "server-only";
import MailComposer from "nodemailer/lib/mail-composer";
import { isAddress, type Mail } from "../../feedback-request/mail";

/**
 * The request as an RFC 5322 message, ready to be opened, edited and sent in a mail program. `X-Unsent` makes
 * programs that support it open a draft. It has no sender and no date, because it was not sent yet.
 */
export async function emlFor({ to, subject, body }: Mail): Promise<Uint8Array<ArrayBuffer>> {
  const node = new MailComposer({
    ...(isAddress(to) && { to }),
    subject,
    text: body,
    textEncoding: "base64",
    headers: { "X-Unsent": "1" },
  }).compile();
  const message = await node.build();
  const [head = "", ...rest] = message.toString("latin1").split("\r\n\r\n");
  const unsent = head.replace(/^(Date|Message-ID): .*(\r\n[ \t].*)*\r\n/gim, "");
  return Uint8Array.from(Buffer.from([unsent, ...rest].join("\r\n\r\n"), "latin1"));
}
