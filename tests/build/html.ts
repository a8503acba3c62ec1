// Just enough HTML parsing to check what a page may contain.

export type Tag = { name: string; attributes: ReadonlyMap<string, string> };

const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const opening = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;

/** The opening tags in order, without the contents of scripts. */
export function tagsIn(html: string): Tag[] {
  const bare = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/gi, "$1</script>");
  return [...bare.matchAll(opening)].map(([, name = "", rest = ""]) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...rest.matchAll(attribute)].map(([, key = "", a, b, c]) => [key.toLowerCase(), a ?? b ?? c ?? ""]),
    ),
  }));
}

/** What the content security policy would block: style attributes, style elements, inline handlers. */
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

/** Text fields that a browser may store, by name. Sign-in fields are for password managers to store. */
export function keptByBrowser(html: string): string[] {
  return tagsIn(html).flatMap(({ name, attributes }) => {
    const isLine =
      name === "textarea" || (name === "input" && !chosen.includes(attributes.get("type") ?? ""));
    const told = attributes.get("autocomplete") ?? "";
    return isLine && told !== "off" && !signingIn.includes(told) ? [attributes.get("name") ?? name] : [];
  });
}

/** The scripts that a page loads, by address; an inline script counts too. */
export function scriptsIn(html: string): string[] {
  return tagsIn(html)
    .filter(({ name }) => name === "script")
    .map(({ attributes }) => attributes.get("src") ?? "inline");
}

/** The preloads that the browser gets in headers, before it has read the page. */
export function preloadsIn(html: string): string[] {
  return tagsIn(html)
    .filter(({ name, attributes }) => name === "link" && /preload/.test(attributes.get("rel") ?? ""))
    .map(({ attributes }) => attributes.get("href") ?? "");
}
