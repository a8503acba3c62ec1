import "server-only";

/** Programs that start without a compiler, as prepared by the build. */
export const programs = [
  "lib/server/start.ts",
  "lib/server/server.ts",
  "lib/server/cli/data-cli.ts",
  "lib/server/cli/run-data-command.ts",
];
