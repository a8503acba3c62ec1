import "server-only";
import { existsSync } from "node:fs";

/**
 * Takes settings from `.env` beside package.json too; what the environment says comes first. Next reads that file as
 * well, but later, and for pages alone: they would open another database than the start has made ready.
 */
export function readEnvFile(file = ".env"): void {
  if (existsSync(file)) process.loadEnvFile(file);
}
