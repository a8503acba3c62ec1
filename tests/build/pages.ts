// Every page, with what it may cost. A page that is not listed here fails the test of the list.
import { routes } from "@/lib/routes";
import type { Seed } from "./seed";

export type Page = {
  name: string;
  /** As Next names it; what the build says it made is compared with these. */
  route: string;
  path: (seed: Seed) => string;
  status?: 307 | 404;
  /** Kilobytes of script, gzipped, above a blank page; 8 unless it is a list. */
  kilobytes?: number;
  /** Database queries for one view, whatever the number of rows. */
  queries: number;
};

const absent = "00000000-0000-4000-8000-000000000000";
const step = "/walkthroughs/[walkthrough]/[stage]/[exercise]";

/** The first page before anything is written; it can only be seen in an empty database. */
export const emptyHome: Page = {
  name: "home, empty",
  route: "/",
  path: () => routes.home(),
  queries: 2,
};

/** On somebody's own machine it is not there. */
function onAHostAlone(name: string, route: string, path: string): Page {
  return { name, route, path: () => path, status: 404, queries: 0 };
}

export const pages: readonly Page[] = [
  { name: "home", route: "/", path: () => routes.home(), queries: 3 },
  { name: "help", route: "/help", path: () => routes.help(), queries: 0 },
  { name: "access", route: "/access", path: () => routes.access(), queries: 0 },
  { name: "sources", route: "/sources", path: () => routes.sources(), queries: 0 },
  { name: "coaches", route: "/coaches", path: () => routes.coaches(), queries: 0 },
  { name: "blank", route: "/blank", path: () => routes.blank(), queries: 0 },
  { name: "example", route: "/example", path: () => routes.example(), queries: 0 },
  { name: "privacy", route: "/privacy", path: () => routes.privacy(), queries: 0 },
  { name: "data", route: "/data", path: () => routes.data(), queries: 0 },
  { name: "leave", route: "/leave", path: () => routes.leave(), queries: 3 },
  { name: "left", route: "/leave/done", path: () => routes.left(), queries: 0 },
  {
    name: "404",
    route: "/_not-found",
    path: () => "/nothing-here",
    status: 404,
    queries: 0,
  },
  onAHostAlone("keep by e-mail", "/account/keep", routes.keep()),
  onAHostAlone("keep, the code", "/account/keep/code", routes.keepCode()),
  onAHostAlone("change the e-mail address", "/account/email", routes.changeEmail()),
  onAHostAlone("change it, the code", "/account/email/code", routes.emailCode()),
  onAHostAlone("change the password", "/account/password", routes.changePassword()),
  onAHostAlone("new password", "/reset", routes.reset()),
  onAHostAlone("new password, the code", "/reset/code", routes.resetCode()),
  onAHostAlone("confirm who you are", "/account/confirm", routes.confirm("/account")),
  onAHostAlone("sign in", "/sign-in", routes.signIn()),
  onAHostAlone("sign in with a recovery code", "/sign-in/recovery", routes.signInByCode()),
  onAHostAlone("account", "/account", routes.account()),
  onAHostAlone("bring along", "/sign-in/bring", routes.bring()),
  onAHostAlone("recovery codes", "/account/recovery-codes", routes.recoveryCodes()),
  onAHostAlone("delete the account", "/account/delete", routes.deleteAccount()),
  {
    name: "404, no such walkthrough",
    route: "/walkthroughs/[walkthrough]",
    path: () => routes.hub(absent),
    status: 404,
    queries: 2,
  },
  {
    name: "all walkthroughs",
    route: "/walkthroughs",
    path: () => routes.walkthroughs(),
    kilobytes: 16,
    queries: 2,
  },
  {
    name: "begin",
    route: "/walkthroughs/new",
    path: () => routes.begin(absent),
    queries: 4,
  },
  {
    name: "hub",
    route: "/walkthroughs/[walkthrough]",
    path: (seed) => routes.hub(seed.walkthrough),
    queries: 3,
  },
  {
    name: "start",
    route: "/walkthroughs/[walkthrough]/start",
    path: (seed) => routes.exercise(seed.walkthrough, "start"),
    queries: 4,
  },
  {
    name: "stage (goes on to its first step)",
    route: "/walkthroughs/[walkthrough]/[stage]",
    path: (seed) => routes.stage(seed.walkthrough, "accept"),
    status: 307,
    queries: 3,
  },
  ...["accept/before", "feedback/draft", "reframe/weigh", "worth/values", "accept/finish"].map(
    (key): Page => ({
      name: `step ${key}`,
      route: step,
      path: (seed) => routes.exercise(seed.walkthrough, key),

      queries: 4,
    }),
  ),
  {
    name: "step worth/evidence, with three earlier pieces",
    route: step,
    path: (seed) => routes.exercise(seed.walkthrough, "worth/evidence"),
    queries: 6,
  },
  {
    name: "step strategy/experiment, offered to the plan",
    route: step,
    path: (seed) => routes.exercise(seed.walkthrough, "strategy/experiment"),
    queries: 5,
  },
  {
    name: "step prepare/actions",
    route: step,
    path: (seed) => routes.exercise(seed.walkthrough, "prepare/actions"),
    queries: 4,
  },
  { name: "evidence", route: "/evidence", path: () => routes.evidence(), queries: 1 },
  {
    name: "piece of evidence",
    route: "/evidence/[piece]",
    path: (seed) => routes.evidencePiece(seed.evidence),
    queries: 1,
  },
  { name: "supporters", route: "/supporters", path: () => routes.supporters(), queries: 2 },
  { name: "questions", route: "/questions", path: () => routes.questions(), queries: 2 },
  { name: "advice", route: "/advice", path: () => routes.advice(), queries: 2 },
  { name: "patterns", route: "/patterns", path: () => routes.patterns(), queries: 2 },
  {
    name: "review",
    route: "/walkthroughs/[walkthrough]/review",
    path: (seed) => routes.review(seed.walkthrough),
    queries: 3,
  },
  {
    name: "plan",
    route: "/walkthroughs/[walkthrough]/plan",
    path: (seed) => routes.plan(seed.walkthrough),
    queries: 4,
  },
  {
    name: "item",
    route: "/walkthroughs/[walkthrough]/plan/[item]",
    path: (seed) => routes.item(seed.walkthrough, seed.item),
    queries: 4,
  },
  {
    name: "close",
    route: "/walkthroughs/[walkthrough]/close",
    path: (seed) => routes.close(seed.walkthrough),
    queries: 5,
  },
  {
    name: "check-in",
    route: "/walkthroughs/[walkthrough]/check-in",
    path: (seed) => routes.checkIn(seed.walkthrough),
    queries: 5,
  },
  {
    name: "take along",
    route: "/walkthroughs/[walkthrough]/export",
    path: (seed) => routes.takeAlong(seed.walkthrough),
    queries: 4,
  },
  { name: "all shares", route: "/shares", path: () => routes.shares(), queries: 3 },
  {
    name: "share",
    route: "/walkthroughs/[walkthrough]/share",
    path: (seed) => routes.share(seed.walkthrough),
    queries: 4,
  },
  {
    name: "what they see",
    route: "/walkthroughs/[walkthrough]/share/[share]",
    path: (seed) => routes.sharePreview(seed.walkthrough, seed.share),
    queries: 4,
  },
  {
    name: "shared page",
    route: "/share/[[...token]]",
    path: (seed) => routes.shared(seed.token),
    queries: 4,
  },
  {
    name: "404, no such link",
    route: "/share/[[...token]]",
    path: () => routes.shared(absent),
    status: 404,
    queries: 4,
  },
  {
    name: "delete",
    route: "/walkthroughs/[walkthrough]/delete",
    path: (seed) => routes.remove(seed.walkthrough),
    queries: 3,
  },
];

/** Fetches a page as a browser that follows a link does, but follows no redirect. */
export function visit(url: string, { path }: Page, seed: Seed, cookie = ""): Promise<Response> {
  return fetch(url + path(seed), { redirect: "manual", headers: { accept: "text/html", cookie } });
}
