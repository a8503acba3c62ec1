import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";

/** Compares two texts in constant time. */
export function isSameText(one: string, other: string): boolean {
  const hash = (text: string) => createHmac("sha256", "compare").update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
