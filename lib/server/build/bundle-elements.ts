import "server-only";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { elementsFolder, manifestIn, moduleNames, serviceWorker } from "./elements";

/**
 * Bundles the pages' modules from components/elements. Names contain a hash of the content, so browsers can cache
 * them for good. Each entry is bundled on its own, because no page loads two.
 */
export async function bundleElements({ isDev = false } = {}): Promise<void> {
  const folder = elementsFolder(isDev);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const made: Record<string, string> = {};
  // Loaded here because after the build nothing needs the compiler.
  const { build } = await import("esbuild");
  for (const name of isDev ? [...moduleNames, "reload"] : moduleNames) {
    const { metafile } = await build({
      entryPoints: [`components/elements/${name}.ts`],
      outdir: folder,
      entryNames: "[name]-[hash]",
      // Loaded when a button is pressed.
      chunkNames: "[name]-[hash]",
      splitting: true,
      bundle: true,
      minify: !isDev,
      metafile: true,
      format: "esm",
      target: "es2022",
      alias: { "@": "." },
      logLevel: "error",
    });
    for (const [file, { entryPoint }] of Object.entries(metafile.outputs))
      if (entryPoint?.endsWith(`/${name}.ts`)) made[name] = basename(file);
  }
  await build({
    entryPoints: { [serviceWorker]: "components/elements/service-worker.ts" },
    outdir: folder,
    bundle: true,
    minify: !isDev,
    target: "es2022",
    alias: { "@": "." },
    logLevel: "error",
  });
  writeFileSync(manifestIn(folder), JSON.stringify(made));
}
