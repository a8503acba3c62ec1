// Who may do what: one line for each address of the app, with each method that it answers. tests/architecture.test.ts
// fails when one is missing, and matrix.test.ts tries every line as everybody who may not.
import { writeData } from "@/lib/data/write";
import type { Things } from "./things";

/**
 * `everybody`: no sign-in needed. `owner`: somebody with a session, or a visitor, and only their own data; every id
 * in the address has to be theirs too. `account`: the same, with an account. `link`: anybody with a share's link.
 * `operator`: anybody with the operator's token, tested in operations.test.ts; it is nobody's page.
 */
type Who = "everybody" | "owner" | "account" | "link" | "operator";

export type Guard = {
  who: Who;
  /** A valid request by an owner, so that only the sender can be wrong with it. */
  body?: (things: Things) => URLSearchParams | FormData;
  /** With an unused id, it creates something with that id. */
  begins?: true;
  /** Ids in the form and not in the address. */
  inForm?: (keyof Things)[];
};

/** The same in every form, so that responses can be compared. */
const newId = "5f0c2a7e-5d0f-4b6e-9d52-3c1f6d0b8a11";

const everybody: Guard = { who: "everybody" };
const owner: Guard = { who: "owner" };
const account: Guard = { who: "account" };
const link: Guard = { who: "link" };
const operator: Guard = { who: "operator" };

function form(fields: (things: Things) => Record<string, string>): Guard {
  return { who: "owner", body: (things) => new URLSearchParams(fields(things)) };
}

/** The form of a step, by the name of one of its questions. */
function step(name: string, answer: string): Guard {
  return form(() => ({ revision: "1", writer: newId, sequence: "1", asked: name, [name]: answer }));
}

const start: Guard = { ...step("role", "Somebody else's"), begins: true };
const close = step("note", "Somebody else's note");
const checkIn = step("first", "done");
const thought = step("thought", "Somebody else's thought");
function version(kept: keyof Things): Guard {
  return { ...form((things) => ({ version: things[kept], choice: "use" })), inForm: [kept] };
}
/** An unticked row beside a ticked one; whose ids they are is tested in gathering.test.ts. */
const gathering = form(({ item, piece }) => ({
  ...{ revision: "0", writer: newId, sequence: "1", asked: "nextApplication" },
  ...{ item, [`was.${item}`]: "keep " },
  ...{ candidate: piece, [`keep.${piece}`]: "keep", [`text.${piece}`]: "Somebody else's step" },
}));

function importFile(): FormData {
  const body = new FormData();
  body.set("id", newId);
  body.set("file", new Blob([writeData([{ walkthroughs: [], evidence: [] }])]), "onward.json");
  return body;
}

export const accessMatrix: Readonly<Record<string, Partial<Record<"GET" | "HEAD" | "POST" | "PUT", Guard>>>> =
  {
    "/": { GET: everybody },
    "/access": { GET: everybody },
    "/access/enter": { POST: everybody },
    "/accessibility": { GET: everybody },
    "/account": { GET: owner },
    "/account/confirm": { GET: account },
    "/account/confirm/passkey": { POST: account },
    "/account/confirm/passkey/options": { POST: owner },
    "/account/confirm/prove": { POST: account },
    "/account/delete": { GET: account },
    "/account/delete/confirm": { POST: account },
    "/account/email": { GET: account },
    "/account/email/ask": { POST: account },
    "/account/email/code": { GET: owner },
    "/account/email/finish": { POST: account },
    "/account/keep": { GET: owner },
    "/account/keep/ask": {
      POST: form(() => ({ email: "somebody@onward.example", password: "a long enough one" })),
    },
    "/account/keep/code": { GET: owner },
    "/account/keep/finish": { POST: form(() => ({ code: "00000000" })) },
    "/account/passkeys": { POST: account },
    "/account/passkeys/[passkey]/remove": { POST: { ...form(() => ({ others: "yes" })), who: "account" } },
    "/account/passkeys/options": { POST: owner },
    "/account/password": { GET: account },
    "/account/password/save": { POST: account },
    "/account/recovery-codes": { GET: account },
    "/account/recovery-codes/kept": { POST: account },
    "/account/recovery-codes/make": { POST: account },
    "/account/sessions/[session]/end": { POST: owner },
    "/account/sessions/end-others": { POST: owner },
    "/advice": { GET: owner },
    "/begin": { POST: everybody },
    "/blank": { GET: everybody },
    "/coaches": { GET: everybody },
    "/data": { GET: owner },
    "/data/import": { POST: { who: "owner", body: importFile } },
    "/data/onward.json": { GET: owner, HEAD: owner },
    "/data/onward.zip": { GET: owner, HEAD: owner },
    "/evidence": { GET: owner },
    "/evidence/[piece]": { GET: owner },
    "/evidence/[piece]/save": { POST: form(() => ({ revision: "1", evidence: "Somebody else's work" })) },
    "/evidence/add": { POST: form(() => ({ id: newId, evidence: "Somebody else's work" })) },
    "/evidence/take-back": { POST: form(() => ({})) },
    "/example": { GET: everybody },
    "/example/[part]": { GET: everybody },
    "/health": { GET: everybody },
    "/health/live": { GET: everybody },
    "/help": { GET: everybody },
    "/got-one": { GET: owner },
    "/got-one/end": { POST: form(() => ({})) },
    "/got-one/kept": { GET: owner },
    "/got-one/take-back": { POST: form(() => ({})) },
    "/interviews/coming": { GET: owner },
    "/interviews/had": { GET: owner },
    "/interviews/new": { GET: owner },
    "/leave": { GET: everybody },
    "/leave/done": { GET: everybody },
    "/leave/forget": { POST: everybody },
    "/metrics": { GET: operator },
    "/look": { GET: everybody },
    "/look/choose": { POST: everybody },
    "/offline": { GET: everybody },
    "/patterns": { GET: owner },
    "/privacy": { GET: everybody },
    "/questions": { GET: owner },
    "/reset": { GET: everybody },
    "/reset/ask": { POST: everybody },
    "/reset/code": { GET: everybody },
    "/reset/finish": { POST: everybody },
    "/share/[[...token]]": { GET: link },
    "/shares": { GET: owner },
    "/sign-in": { GET: everybody },
    "/sign-in/bring": { GET: account },
    "/sign-in/bring/answer": { POST: account },
    "/sign-in/enter": { POST: everybody },
    "/sign-in/passkey": { POST: everybody },
    "/sign-in/passkey/options": { POST: everybody },
    "/sign-in/recovery": { GET: everybody },
    "/sign-in/recovery/enter": { POST: everybody },
    "/sources": { GET: everybody },
    "/supporters": { GET: owner },
    "/walkthroughs": { GET: owner },
    "/walkthroughs/[walkthrough]": { GET: owner },
    "/walkthroughs/[walkthrough]/[stage]": { GET: owner },
    "/walkthroughs/[walkthrough]/[stage]/[step]": { GET: owner },
    "/walkthroughs/[walkthrough]/[stage]/[step]/blank": { GET: owner },
    "/walkthroughs/[walkthrough]/[stage]/[step]/save": { POST: thought, PUT: thought },
    "/walkthroughs/[walkthrough]/[stage]/[step]/versions": { POST: version("thought") },
    "/walkthroughs/[walkthrough]/card": { GET: owner },
    "/walkthroughs/[walkthrough]/check-in": { GET: owner },
    "/walkthroughs/[walkthrough]/check-in/save": { POST: checkIn, PUT: checkIn },
    "/walkthroughs/[walkthrough]/check-in/versions": { POST: version("checkIn") },
    "/walkthroughs/[walkthrough]/close": { GET: owner },
    "/walkthroughs/[walkthrough]/close/save": { POST: close, PUT: close },
    "/walkthroughs/[walkthrough]/close/versions": { POST: version("close") },
    "/walkthroughs/[walkthrough]/delete": { GET: owner },
    "/walkthroughs/[walkthrough]/delete/confirm": { POST: form(() => ({})) },
    "/walkthroughs/[walkthrough]/enough": { GET: owner },
    "/walkthroughs/[walkthrough]/export": { GET: owner },
    "/walkthroughs/[walkthrough]/export/[file]": { GET: owner },
    "/walkthroughs/[walkthrough]/interview": { GET: owner },
    "/walkthroughs/[walkthrough]/interview/[step]": { GET: owner },
    "/walkthroughs/[walkthrough]/interview/withdraw": { POST: form(() => ({ intent: "withdraw" })) },
    "/walkthroughs/[walkthrough]/plan": { GET: owner },
    "/walkthroughs/[walkthrough]/plan/[item]": { GET: owner },
    "/walkthroughs/[walkthrough]/plan/[item]/item.ics": { GET: owner },
    "/walkthroughs/[walkthrough]/plan/[item]/save": {
      POST: form(() => ({ revision: "1", intent: "save", text: "Somebody else's step" })),
    },
    "/walkthroughs/[walkthrough]/plan/add": { POST: form(() => ({ id: newId, text: "One more" })) },
    "/walkthroughs/[walkthrough]/plan/take-back": { POST: form(() => ({})) },
    "/walkthroughs/[walkthrough]/review": { GET: owner },
    "/walkthroughs/[walkthrough]/share": { GET: owner },
    "/walkthroughs/[walkthrough]/share/[share]": { GET: owner },
    "/walkthroughs/[walkthrough]/share/[share]/save": { POST: form(() => ({ intent: "revoke" })) },
    "/walkthroughs/[walkthrough]/share/add": {
      POST: form(() => ({ id: newId, parts: "plan", until: "week" })),
    },
    "/walkthroughs/[walkthrough]/start": { GET: owner },
    "/walkthroughs/[walkthrough]/start/save": { POST: start, PUT: start },
    "/walkthroughs/[walkthrough]/start/versions": { POST: version("start") },
    "/walkthroughs/new": { GET: owner },
    "/walkthroughs/search": { POST: form(() => ({ words: "editor" })) },
  };

/** Addresses of the matrix with a step that accepts more than others do. */
export const moreLines: typeof accessMatrix = {
  "/walkthroughs/[walkthrough]/prepare/actions/save": { POST: gathering, PUT: gathering },
};
