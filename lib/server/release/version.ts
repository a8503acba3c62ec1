import "server-only";

/**
 * What is inconsistent about a release, in a sentence; undefined if nothing is. `tags` are the commit's: without one
 * it is a trial, whose changes may still be unreleased.
 */
export function disagreement({
  version,
  locked,
  changelog,
  tags,
}: {
  version: string;
  locked: string;
  changelog: string;
  tags: readonly string[];
}): string | undefined {
  if (locked !== version)
    return `package.json says ${version}, and package-lock.json ${locked}: run npm install.`;
  const [, newest = "none"] = /^## (\d\S*) - \d{4}-\d\d-\d\d$/m.exec(changelog) ?? [];
  if (newest !== version)
    return `package.json says ${version}, and the newest version in CHANGELOG.md is ${newest}.`;
  if (tags.length === 0) return undefined;
  if (!tags.includes(`v${version}`)) return `package.json says ${version}, and the tag ${tags.join(", ")}.`;
  const [, unreleased = ""] = /^## Unreleased\n([\s\S]*?)(?=^## )/m.exec(changelog) ?? [];
  return unreleased.includes("- ") ? `CHANGELOG.md has what is unreleased above ${version}.` : undefined;
}
