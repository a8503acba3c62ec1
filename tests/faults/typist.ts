// Somebody who types, adds items to the plan and adds evidence, and remembers what was confirmed.
import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import {
  beginWalkthrough,
  type FormFields,
  type OpenForm,
  openForm,
  type Reply,
  read,
  send,
  type To,
} from "./forms";

type Request = { method: "POST" | "PUT"; path: string; fields: FormFields; confirmed: () => void };

export type Typist = {
  /** How much was confirmed so far. */
  confirmed: () => number;
  /** Sends one more request. Returns the response if it was refused, and `confirmed` otherwise. */
  typeOnce: () => Promise<Reply | "confirmed" | undefined>;
  /** Continues until a request gets no response, or is refused. Returns that last response, if there was one. */
  typeUntilRefused: () => Promise<Reply | undefined>;
  /** Sends the unanswered request again, like a browser or its person. */
  sendAgain: () => Promise<Reply | undefined>;
  /** What was confirmed and is missing, or is there twice. */
  findLost: () => Promise<string[]>;
};

const key = "reframe/thought";

/** Begins a separate walkthrough. `long` is the minimum number of characters of each text. */
export async function startTypist(to: To, name: string, long = 0): Promise<Typist> {
  const walkthrough = await beginWalkthrough(to);
  const step = openForm(walkthrough, key, "thought");
  const filler = long > 0 ? ` ${"ab ".repeat(Math.ceil(long / 3))}` : "";
  const [items, pieces]: [string[], string[]] = [[], []];
  let [sent, confirmed, count] = [0, 0, 0];
  let open: Request | undefined;

  function nextRequest(form: OpenForm): Request {
    const turn = ++count % 4;
    const id = randomUUID();
    // A plan holds two hundred items, and ten minutes of typing add more.
    if (turn === 2 && items.length < 100) {
      const fields = { id, text: `Do ${id}${filler}` };
      const path = routes.addItem(walkthrough);
      return { method: "POST", path, fields, confirmed: () => void items.push(id) };
    }
    // The library shows every piece on one page, and holds a thousand.
    if (count === 3) {
      const fields = { id, evidence: `Did ${id}${filler}` };
      return { method: "POST", path: routes.addEvidence(), fields, confirmed: () => void pieces.push(id) };
    }
    const text = ++sent;
    const fields = form.next(`${name} number ${text}.${filler}`);
    const method = turn === 0 ? "POST" : "PUT";
    const onConfirmed = () => {
      confirmed = text;
    };
    return { method, path: form.path, fields, confirmed: onConfirmed };
  }

  async function attempt(request: Request): Promise<Reply | undefined> {
    open = request;
    const reply = await send(to, request.method, request.path, request.fields);
    if (reply?.status === (request.method === "PUT" ? 200 : 303)) {
      request.confirmed();
      open = undefined;
    }
    return reply;
  }

  async function typeOnce(): Promise<Reply | "confirmed" | undefined> {
    const reply = await attempt(nextRequest(step));
    return open ? reply : "confirmed";
  }

  async function shownNumber(): Promise<number> {
    const page = await read(to, routes.step(walkthrough, key));
    return Number(new RegExp(`${name} number (\\d+)\\.`).exec(page.text)?.[1] ?? 0);
  }

  return {
    confirmed: () => confirmed + items.length + pieces.length,
    typeOnce,
    async typeUntilRefused() {
      for (;;) {
        const reply = await typeOnce();
        if (reply !== "confirmed") return reply;
      }
    },
    async sendAgain() {
      return open && (await attempt(open));
    },
    async findLost() {
      const shown = await shownNumber();
      const [plan, library] = [await read(to, routes.plan(walkthrough)), await read(to, routes.evidence())];
      const times = (page: Reply, id: string) => page.text.split(`id="${id}"`).length - 1;
      return [
        ...(shown >= confirmed && shown <= sent ? [] : [`text ${confirmed}, and ${shown} is shown`]),
        ...items.filter((id) => times(plan, `item-${id}`) !== 1),
        ...pieces.filter((id) => times(library, id) !== 1),
      ];
    },
  };
}
