// `node --import=./lib/server/run-typescript.mjs FILE.ts` runs TypeScript by tsx without its cache, and what that starts
// in turn does too. tsx keeps compiled code in the folder for temporary files, where another account of the machine
// can put some first, and Node does so where a program asks for it. Both are switched off before tsx is loaded.
Object.assign(process.env, { TSX_DISABLE_CACHE: "1", NODE_DISABLE_COMPILE_CACHE: "1" });
await import("tsx");
