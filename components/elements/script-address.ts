/** Not in the types of TypeScript 6, and not in every browser. */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(asked: string): string };
};

const address = "/sw.js";

/**
 * The one address of a script that a script of ours hands to the browser. The policy of every page asks that it went
 * through `onward`, which knows no other.
 */
export function scriptAddress(): string {
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  return trusted?.createPolicy("onward", { createScriptURL: () => address }).createScriptURL("") ?? address;
}
