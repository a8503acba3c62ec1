import "server-only";

/**
 * A password as RFC 8265's OpaqueString has it for comparing: composed (NFC), and every space the plain one. Keyboards
 * differ in both, and nobody sees that on the screen. Nothing else is changed.
 */
export function opaqueString(typed: string): string {
  return typed.replace(/\p{Zs}/gu, " ").normalize("NFC");
}
