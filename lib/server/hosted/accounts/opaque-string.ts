import "server-only";

/**
 * Prepares a password for comparison as RFC 8265's OpaqueString does: composed (NFC), with every kind of space as the
 * plain one. Keyboards differ in both, invisibly. Nothing else is changed.
 */
export function opaqueString(typed: string): string {
  return typed.replace(/\p{Zs}/gu, " ").normalize("NFC");
}
