/** A short key that differs where texts differ, for an order; good enough against chance, and not against malice. */
export type TextKey = {
  add(text: string): void;
  value(): string;
};

/** Of all texts that are added, as if they were one. */
export function textKey(): TextKey {
  // FNV-1a by code units, from two beginnings.
  let [one, other, length] = [0x811c9dc5, 0x01000193, 0];
  return {
    add(text) {
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        one = Math.imul(one ^ unit, 0x01000193);
        other = Math.imul(other ^ unit, 0x85ebca6b) ^ (other >>> 13);
      }
      length += text.length;
    },
    value: () => [length, one, other].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join(""),
  };
}
