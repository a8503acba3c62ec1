// How much script a page loads.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { elementsFolder, elementsPath } from "@/lib/server/build/elements";

/** Total bytes of these modules of the build, each gzipped as sent. */
export function gzippedSize(addresses: readonly string[]): number {
  return addresses.reduce((sum, address) => sum + gzipSync(fileOf(address)).byteLength, 0);
}

/** The modules that `addresses` import when something is pressed. */
export function loadedLater(addresses: readonly string[]): string[] {
  const names = addresses.flatMap((address) =>
    [
      ...fileOf(address)
        .toString()
        .matchAll(/import\("\.\/([\w-]+\.js)"\)/g),
    ].map(([, name = ""]) => name),
  );
  return [...new Set(names)].map((name) => `${elementsPath}${name}`);
}

function fileOf(address: string): Buffer {
  return readFileSync(`${elementsFolder()}/${address.slice(elementsPath.length)}`);
}
