// Debian's WebKit, on a virtual display, controlled with the few WebDriver commands that a walk needs
// (https://www.w3.org/TR/webdriver2/). Elements are found by the role and the name that WebKit itself computes.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { freePort } from "../free-port";
import { until } from "../patience";

/** The protocol's key for an element id. */
type Element = { readonly "element-6066-11e4-a52e-4f735466cecf": string };

const selectors = {
  button: "button",
  checkbox: "[type=checkbox]",
  date: "[type=date]",
  disclosure: "summary",
  group: "fieldset",
  link: "a[href]",
  list: "select",
  radio: "[type=radio]",
  text: "textarea, [type=text]",
} as const;
export type Role = keyof typeof selectors;

export type WebKit = {
  goto(url: string): Promise<void>;
  /** Runs the body of a function in the page. */
  read<T>(script: string, ...args: readonly unknown[]): Promise<T>;
  /** Waits for its promise. */
  find(role: Role, name: string | RegExp, within?: Element): Promise<Element>;
  click(element: Element): Promise<void>;
  /** Key by key, after clearing the field. */
  type(element: Element, text: string): Promise<void>;
  /** A screenshot of the page, as a PNG in Base64. */
  picture(): Promise<string>;
  close(): Promise<void>;
};

export async function openWebKit(): Promise<WebKit> {
  const display = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "800x1000x24"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = await once(createInterface({ input: display.stdout }), "line");
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: `:${number}`, LANG: "en_GB.UTF-8" },
  });
  const send = sender(`http://127.0.0.1:${port}`);
  await until("WebKit's driver listens", () =>
    send("GET", "/status").then(
      () => true,
      () => false,
    ),
  );
  const { sessionId } = await send<{ sessionId: string }>("POST", "/session", { capabilities: {} });
  const session = `/session/${sessionId}`;
  // A phone's width, or the nearest that WebKit allows.
  await send("POST", `${session}/window/rect`, { width: 360, height: 740 });
  return {
    ...commandsOf((method, path, body) => send(method, session + path, body)),
    async close() {
      await send("DELETE", session);
      for (const program of [driver, display]) await end(program);
    },
  };
}

type Send = <T = unknown>(method: string, path: string, body?: object) => Promise<T>;

function sender(base: string): Send {
  return async (method, path, body) => {
    const response = await fetch(base + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error} ${value.message}`);
    return value;
  };
}

function commandsOf(send: Send): Omit<WebKit, "close"> {
  const pathOf = (element: Element) => `/element/${Object.values(element)[0]}`;

  async function lookFor(role: Role, name: string | RegExp, within?: Element): Promise<Element | undefined> {
    const query = { using: "css selector", value: selectors[role] };
    const all = await send<Element[]>("POST", `${within ? pathOf(within) : ""}/elements`, query);
    for (const element of all) {
      // A hidden element has none, and causes an error.
      const label = await send<string>("GET", `${pathOf(element)}/computedlabel`).catch(() => "");
      if (typeof name === "string" ? label === name : name.test(label)) return element;
    }
    return undefined;
  }

  const read: WebKit["read"] = (script, ...args) => send("POST", "/execute/sync", { script, args });

  return {
    goto: async (url) => void (await send("POST", "/url", { url })),
    read,
    async find(role, name, within) {
      let found: Element | undefined;
      await until(`there is the ${role} “${name}”`, async () => {
        // The page may be changing right now.
        found = await lookFor(role, name, within).catch(() => undefined);
        return found !== undefined;
      });
      if (!found) throw new Error("It was found and is gone.");
      return found;
    },
    async click(element) {
      // WebDriver considers an element under the bar at the foot visible.
      await read("arguments[0].scrollIntoView({ block: 'center' })", element);
      await send("POST", `${pathOf(element)}/click`, {});
    },
    async type(element, text) {
      await send("POST", `${pathOf(element)}/clear`, {});
      await send("POST", `${pathOf(element)}/value`, { text });
    },
    picture: () => send("GET", "/screenshot"),
  };
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  program.kill();
  await once(program, "exit");
}
