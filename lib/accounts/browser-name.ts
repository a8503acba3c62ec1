// What a browser is called in a list of the places where somebody is signed in. It is shown to its owner, who has to
// know it again; nothing is decided by it, so a browser may well say that it is another one.

/** The first that fits counts: most browsers also name the ones that they want to be taken for. */
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

/** "Firefox on Android", by what a browser says in its `User-Agent`; "A browser" if that says nothing known. */
export function browserName(userAgent: string): string {
  const browser = named(browsers, userAgent) ?? "A browser";
  const system = named(systems, userAgent);
  return system === undefined ? browser : `${browser} on ${system}`;
}

function named(names: readonly (readonly [RegExp, string])[], userAgent: string): string | undefined {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1];
}
