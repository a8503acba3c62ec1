import "server-only";
import { existsSync } from "node:fs";

/**
 * Reads settings from `.env` beside package.json too; the environment takes precedence. Next reads that file as well,
 * but later and only for pages, which would then open a different database than the start prepared.
 */
export function readEnvFile(file = ".env"): void {
  if (existsSync(file)) process.loadEnvFile(file);
}
