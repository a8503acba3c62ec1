// How much script a page brings.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { elementsFolder, elementsPath } from "@/lib/server/build/elements";

/** Bytes of these modules of the build, each gzipped as it is sent. */
export function gzippedSize(addresses: readonly string[]): number {
  return addresses.reduce((sum, address) => sum + gzipSync(fileOf(address)).byteLength, 0);
}

/** The modules that `addresses` load when something is pressed: those that they import then. */
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
