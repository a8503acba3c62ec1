// Request bodies: forms, files and JSON, and imitations of them.
import fc from "fast-check";
import { encoded, name, oddText } from "./odd-values";

const boundary = "x-boundary";
const part = fc
  .tuple(name, oddText, oddText)
  .map(([key, file, value]) =>
    [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${key}"; filename="${file}"`,
      "",
      value,
      "",
    ].join("\r\n"),
  );

/** As many as 4 MB hold, and as many as a form may have, or one more. */
const manyFields = fc
  .tuple(
    fc.constantFrom("&", "a&", "=&", "a=b&", "item=%00&", "+", "%26", "__proto__=x&"),
    fc.constantFrom(4_999, 5_000, 5_001, 50_000, 1_000_000),
  )
  .map(([field, count]) => field.repeat(Math.min(count, Math.floor(4_194_304 / field.length))));

const shortBody: fc.Arbitrary<{ type: string; bytes: string }> = fc.oneof(
  fc
    .array(fc.tuple(name, oddText), { maxLength: 12 })
    .map((pairs) => ({ type: "application/x-www-form-urlencoded", bytes: encoded(pairs) })),
  fc.tuple(fc.array(fc.tuple(name, oddText), { maxLength: 6 })).map(([pairs]) => ({
    type: "application/x-www-form-urlencoded; charset=utf-16",
    bytes: pairs.map((pair) => pair.join("=")).join("&"),
  })),
  fc
    .tuple(fc.array(part, { maxLength: 4 }), fc.constantFrom(`--${boundary}--\r\n`, "", "--", "\0"))
    .map(([parts, end]) => ({
      type: `multipart/form-data; boundary=${boundary}`,
      bytes: parts.join("") + end,
    })),
  fc
    .tuple(fc.constantFrom("multipart/form-data", "multipart/form-data; boundary=", "multipart/"), oddText)
    .map(([type, bytes]) => ({ type, bytes })),
  fc.json().map((bytes) => ({ type: "application/json", bytes })),
  fc
    .tuple(fc.constantFrom("application/json", "text/plain", "text/x-component", "", "\0"), oddText)
    .map(([type, bytes]) => ({ type, bytes })),
  fc.constant({ type: "application/json", bytes: "[".repeat(50_000) }),
);

/** What may be sent, valid or not; sometimes as much of it as is accepted, or more. */
export const body = fc.oneof(
  { weight: 20, arbitrary: shortBody },
  {
    weight: 1,
    arbitrary: manyFields.map((bytes) => ({ type: "application/x-www-form-urlencoded", bytes })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(part, fc.constantFrom(20, 21, 10_000)).map(([one, count]) => ({
      type: `multipart/form-data; boundary=${boundary}`,
      bytes: `${one.repeat(Math.min(count, Math.floor(4_000_000 / one.length)))}--${boundary}--\r\n`,
    })),
  },
);
