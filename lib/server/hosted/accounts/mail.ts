import "server-only";
import { setImmediate } from "node:timers/promises";
import { createTransport, type Transporter } from "nodemailer";
import { log } from "../../log/log";
import { watchQueue } from "../../queues/queue-lengths";
import { createSemaphore } from "../../queues/semaphore";
import { isLoopbackHost, type MailSettings, settings } from "../../settings/settings";

// Mail is sent after the response, so the response time does not reveal whether there is any. A failure is logged
// without the address; the person can request another mail.

/** Plain text. Neither `subject` nor `text` contains anything that a person wrote. */
export type Letter = { to: string; subject: string; text: string };

/** In milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

type Post = {
  inTurn: ReturnType<typeof createSemaphore>;
  onTheirWay: Set<Promise<void>>;
  transport?: Transporter;
};

// The handlers and the server's shutdown are in separate bundles, so a module variable would exist twice.
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

/** Composes and sends a mail once the current work is done. */
export function sendLater(make: () => Letter | undefined | Promise<Letter | undefined>): void {
  const { inTurn, onTheirWay } = post();
  const sending = setImmediate()
    .then(() => inTurn(async () => send(await make())))
    .catch((error: unknown) => log.error("A mail could not be sent", error))
    .finally(() => onTheirWay.delete(sending));
  onTheirWay.add(sending);
}

/** Waits until all pending mail was sent or abandoned. */
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
    // As text, an address could be parsed as several.
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
