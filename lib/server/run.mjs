// `node --conditions=react-server lib/server/run.mjs FILE.ts …` compiles a program of the project and runs it.
import { run } from "./build/compile.mjs";

// As if the program itself had been started.
process.argv.splice(1, 1);
await run(process.argv[1] ?? "");
