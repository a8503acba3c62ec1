/** Not in TypeScript 6's types, and not in every browser. */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(asked: string): string };
};

const address = "/sw.js";

/**
 * The one script address that a script of ours passes to the browser. Every page's Trusted Types policy requires it
 * to go through `onward`, which allows no other.
 */
export function scriptAddress(): string {
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  return trusted?.createPolicy("onward", { createScriptURL: () => address }).createScriptURL("") ?? address;
}
