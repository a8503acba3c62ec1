import "server-only";
import { networkInterfaces } from "node:os";
import { headers } from "next/headers";
import { isLoopbackHost, settings } from "../settings/settings";

export type LinkOrigin = {
  /** `http://192.168.1.7:3000` */
  origin: string;
  /** `machine`: it leads to the machine of whoever follows it, which is somebody else's. */
  reach: "machine" | "network" | "host";
  /** Addresses at which this machine may be reached on its network. */
  others: string[];
};

/**
 * The origin of links: the address at which this request reached Onward, which the gateway has checked already. A
 * proxy with TLS says so in `X-Forwarded-Proto`.
 */
export async function linkOrigin(): Promise<LinkOrigin> {
  const { hosted } = settings();
  if (hosted) return { origin: hosted.origin, reach: "host", others: [] };
  const asked = await headers();
  const scheme = asked.get("x-forwarded-proto") === "https" ? "https" : "http";
  const origin = new URL(`${scheme}://${asked.get("host")}`);
  const isHereOnly = isLoopbackHost(origin.hostname.replace(/^\[|\]$/g, ""));
  return isHereOnly
    ? { origin: origin.origin, reach: "machine", others: networkOrigins() }
    : { origin: origin.origin, reach: "network", others: [] };
}

function networkOrigins(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  return addresses
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => `http://${address}:${settings().port}`);
}
