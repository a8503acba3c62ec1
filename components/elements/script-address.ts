/** Not in the types of TypeScript 6, and not in every browser. */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
};

/**
 * The one address of a script that a script of ours hands to the browser. The policy of every page asks that it went
 * through `onward`, which lets no other through.
 */
export function scriptAddress(address: "/sw.js"): string {
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!trusted) return address;
  return trusted
    .createPolicy("onward", {
      createScriptURL(asked) {
        if (asked === "/sw.js") return asked;
        throw new TypeError("This is no script of Onward's.");
      },
    })
    .createScriptURL(address);
}
