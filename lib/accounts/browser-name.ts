// The name of a browser in an account's list of sessions. Only its owner sees it and nothing depends on it, so a
// browser that lies about itself does no harm.

/** The first match wins: most browsers also name the browsers they imitate. */
const browsers = [
  [/\b(Edg|EdgA|EdgiOS)\//, "Edge"],
  [/\b(OPR|OPT|Opera)\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, "Chrome"],
  [/^(?=.*\bVersion\/\S).*\bSafari\//, "Safari"],
] as const;

const systems = [
  [/\biPhone\b/, "an iPhone"],
  [/\biPad\b/, "an iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "a Chromebook"],
  [/\bMacintosh\b/, "a Mac"],
  [/\bLinux\b/, "Linux"],
] as const;

/** "Firefox on Android", read from a `User-Agent` header; "A browser" if nothing in it is known. */
export function browserName(userAgent: string): string {
  const browser = named(browsers, userAgent) ?? "A browser";
  const system = named(systems, userAgent);
  return system === undefined ? browser : `${browser} on ${system}`;
}

function named(names: readonly (readonly [RegExp, string])[], userAgent: string): string | undefined {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1];
}
