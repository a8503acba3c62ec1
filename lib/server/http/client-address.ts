import "server-only";
import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

/** The gateway sets this header; whatever a client sends under the name is removed. */
const header = "x-onward-client";

/** Records the client's address, as given by the connection or by trusted proxies. */
export function noteClientAddress(request: IncomingMessage, proxies: number): void {
  request.headers[header] = addressOf(
    request.headers["x-forwarded-for"],
    request.socket.remoteAddress,
    proxies,
  );
}

/**
 * Each proxy appends the address of its client, so entries further left may be forged. An IPv6 client has 2^64
 * addresses, so only the network part counts.
 */
export function addressOf(forwarded: string | string[] | undefined, peer = "", proxies = 0): string {
  const said = [forwarded ?? []].flat().join(",").split(",");
  const address = (proxies > 0 ? said.at(-proxies)?.trim() : undefined) || peer;
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIPv6(plain) ? `${expanded(plain).slice(0, 4).join(":")}::/64` : plain;
}

/** The eight groups of an IPv6 address. */
function expanded(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const groups = (text: string | undefined) => (text ? text.split(":") : []);
  const [first, last] = [groups(head), groups(tail)];
  const gap = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array.from({ length: Math.max(0, gap) }, () => "0"), ...last];
}

/** The address for rate limits. Never logged. */
export function clientAddress({ headers }: Request): string {
  return headers.get(header) ?? "";
}
