// Enough of HTML to check what a page is allowed to hold.

export type Tag = { name: string; attributes: ReadonlyMap<string, string> };

const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const opening = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;

/** The opening tags in order, without what stands inside of scripts. */
export function tagsIn(html: string): Tag[] {
  const bare = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/gi, "$1</script>");
  return [...bare.matchAll(opening)].map(([, name = "", rest = ""]) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...rest.matchAll(attribute)].map(([, key = "", a, b, c]) => [key.toLowerCase(), a ?? b ?? c ?? ""]),
    ),
  }));
}

/** What the content security policy would refuse: style attributes, style elements, handlers in attributes. */
export function inlineCodeIn(html: string): string[] {
  return tagsIn(html).flatMap(({ name, attributes }) => [
    ...(name === "style" ? ["<style>"] : []),
    ...[...attributes.keys()]
      .filter((key) => key === "style" || /^on[a-z]+$/.test(key))
      .map((key) => `<${name} ${key}>`),
  ]);
}

const chosen = ["hidden", "checkbox", "radio", "file"];
const signingIn = ["username", "current-password", "new-password", "one-time-code"];

/** Lines to write on that a browser may keep, by their names. What one signs in with is for password managers to keep. */
export function keptByBrowser(html: string): string[] {
  return tagsIn(html).flatMap(({ name, attributes }) => {
    const isLine =
      name === "textarea" || (name === "input" && !chosen.includes(attributes.get("type") ?? ""));
    const told = attributes.get("autocomplete") ?? "";
    return isLine && told !== "off" && !signingIn.includes(told) ? [attributes.get("name") ?? name] : [];
  });
}

/** The scripts that a page loads, as it names them; what stands in the page itself is one too. */
export function scriptsIn(html: string): string[] {
  return tagsIn(html)
    .filter(({ name }) => name === "script")
    .map(({ attributes }) => attributes.get("src") ?? "inline");
}

/** What the browser is told to load beside them before it has read the page. */
export function preloadsIn(html: string): string[] {
  return tagsIn(html)
    .filter(({ name, attributes }) => name === "link" && /preload/.test(attributes.get("rel") ?? ""))
    .map(({ attributes }) => attributes.get("href") ?? "");
}
