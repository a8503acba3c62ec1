import "server-only";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { packageOf } from "./run-time-files";

type Part = { "bom-ref": string };
type Bill = {
  metadata: { component: { name: string } };
  components: Part[];
  dependencies: { ref: string; dependsOn: string[] }[];
};

/** npm's list of packages in CycloneDX format, reduced to packages with at least one of these files. */
export function billOfMaterials(files: readonly string[]): Bill {
  const command = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
  const bill: Bill = JSON.parse(
    execFileSync("npm", command, {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
      shell: process.platform === "win32",
    }),
  );
  // npm uses the folder's name.
  bill.metadata.component.name = "onward";
  const packed = new Set([...new Set(files.flatMap(packageOf))].map(nameAndVersion));
  // An empty package of our own, which npm lists under the name of the package it replaces.
  packed.delete("server-only@0.0.1");
  const isPacked = (ref: string) => packed.has(ref) || ref.startsWith("onward@");
  return {
    ...bill,
    components: bill.components.filter((part) => isPacked(part["bom-ref"])),
    dependencies: bill.dependencies
      .filter(({ ref }) => isPacked(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isPacked) })),
  };
}

function nameAndVersion(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  return `${name}@${version}`;
}
