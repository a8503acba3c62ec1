/** A short hash for sorting texts. It guards against accidental collisions, not against deliberate ones. */
export type TextKey = {
  add(text: string): void;
  value(): string;
};

/** Hashes all added texts as if they were one. */
export function textKey(): TextKey {
  // FNV-1a over code units, with two different seeds.
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
