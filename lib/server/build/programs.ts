import "server-only";

/** What starts without a compiler, as the build has made it. */
export const programs = [
  "lib/server/start.ts",
  "lib/server/server.ts",
  "lib/server/cli/data-cli.ts",
  "lib/server/cli/run-data-command.ts",
];
