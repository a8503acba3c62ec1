import "server-only";
import type { Settings } from "./settings";

/** Where this process can be opened, for the terminal. */
export function printedAddress({ host, port }: Settings): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
