import "server-only";
import { setImmediate } from "node:timers/promises";
import { createTransport, type Transporter } from "nodemailer";
import { log } from "../../log/log";
import { watchQueue } from "../../queues/queue-lengths";
import { createSemaphore } from "../../queues/semaphore";
import { isLoopbackHost, type MailSettings, settings } from "../../settings/settings";

// Mail leaves after the answer to whoever caused it, so that how long the answer takes tells nothing of whether there
// is one. What can't be sent is logged without the address, and the person asks for another.

/** Plain text. Nothing that a person wrote goes into `subject` or `text`. */
export type Letter = { to: string; subject: string; text: string };

/** In milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

type Post = {
  inTurn: ReturnType<typeof createSemaphore>;
  onTheirWay: Set<Promise<void>>;
  transport?: Transporter;
};

// Handlers and the stop of the server are bundled apart, so that a variable of this module would be there twice.
const shared = globalThis as typeof globalThis & { onwardPost?: Post };

function post(): Post {
  if (!shared.onwardPost) {
    const inTurn = createSemaphore({ atOnce: 5, waiting: 500 });
    watchQueue("mail", inTurn.waiting);
    shared.onwardPost = { inTurn, onTheirWay: new Set() };
  }
  return shared.onwardPost;
}

/** Whether this installation can send mail at all. */
export function canSendMail(): boolean {
  return settings().hosted?.mail !== undefined;
}

/** Makes a mail and sends it, after what is being done now. */
export function sendLater(make: () => Letter | undefined | Promise<Letter | undefined>): void {
  const { inTurn, onTheirWay } = post();
  const sending = setImmediate()
    .then(() => inTurn(async () => send(await make())))
    .catch((error: unknown) => log.error("A mail could not be sent", error))
    .finally(() => onTheirWay.delete(sending));
  onTheirWay.add(sending);
}

/** Waits until all that was to be sent is sent, or given up. */
export async function allMailSent(): Promise<void> {
  while (post().onTheirWay.size > 0) await Promise.all(post().onTheirWay);
}

async function send(letter: Letter | undefined): Promise<void> {
  if (!letter) return;
  const { to, subject, text } = letter;
  const mail = settings().hosted?.mail;
  if (!mail) throw new Error("No mail server is set.");
  post().transport ??= createTransport(optionsFor(mail));
  await post().transport?.sendMail({
    from: { name: "Onward", address: mail.from },
    // An address as text could be read as several.
    to: { name: "", address: to },
    subject,
    text,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

function optionsFor({ url }: MailSettings) {
  const isNear = isLoopbackHost(new URL(url).hostname.replace(/^\[|\]$/g, ""));
  // Codes in clear text never leave this machine.
  return { url, ...patience, requireTLS: !isNear, disableFileAccess: true, disableUrlAccess: true };
}
