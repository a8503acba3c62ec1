// Every page, with its budgets. A page that is missing here fails the test of the list.
import { routes } from "@/lib/routes";
import type { Seed } from "./seed";

export type BuiltPage = {
  name: string;
  /** Next's name for it, which is compared with what the build made. */
  route: string;
  path: (seed: Seed) => string;
  status?: 307 | 404;
  /** Something is written here: it also loads the module `step`. */
  isWritten?: true;
  /** Database queries for one view, whatever the number of rows. */
  queries: number;
  /** The number once there is more than the page lists. */
  further?: number;
};

const absent = "00000000-0000-4000-8000-000000000000";
const step = "/walkthroughs/[walkthrough]/[stage]/[step]";

/** The first page before anything is written; it can only be seen in an empty database. */
export const emptyHome: BuiltPage = {
  name: "home, empty",
  route: "/",
  path: () => routes.home(),
  queries: 4,
};

/** On a host; with who looks at it there. */
export type HostedPage = {
  name: string;
  route: string;
  path: () => string;
  who: "stranger" | "anonymous" | "account";
  /** As in `Page`. */
  queries: number;
};

/** Pages that exist nowhere else. */
const onlyHosted: readonly HostedPage[] = [
  { name: "sign in", route: "/sign-in", path: routes.signIn, who: "stranger", queries: 0 },
  {
    name: "recovery code",
    route: "/sign-in/recovery",
    path: routes.signInByCode,
    who: "stranger",
    queries: 0,
  },
  { name: "new password", route: "/reset", path: routes.reset, who: "stranger", queries: 0 },
  {
    name: "new password, the code",
    route: "/reset/code",
    path: routes.resetCode,
    who: "stranger",
    queries: 0,
  },
  { name: "keep by e-mail", route: "/account/keep", path: routes.claim, who: "anonymous", queries: 2 },
  {
    name: "keep, the code",
    route: "/account/keep/code",
    path: routes.claimCode,
    who: "anonymous",
    queries: 2,
  },
  { name: "account", route: "/account", path: routes.account, who: "account", queries: 9 },
  {
    name: "change the e-mail address",
    route: "/account/email",
    path: routes.changeEmail,
    who: "account",
    queries: 3,
  },
  {
    name: "change it, the code",
    route: "/account/email/code",
    path: routes.emailCode,
    who: "account",
    queries: 1,
  },
  {
    name: "change the password",
    route: "/account/password",
    path: routes.changePassword,
    who: "account",
    queries: 2,
  },
  {
    name: "confirm who you are",
    route: "/account/confirm",
    path: () => routes.confirm(routes.account()),
    who: "account",
    queries: 3,
  },
  {
    name: "recovery codes",
    route: "/account/recovery-codes",
    path: routes.recoveryCodes,
    who: "account",
    queries: 3,
  },
  {
    name: "delete the account",
    route: "/account/delete",
    path: routes.deleteAccount,
    who: "account",
    queries: 2,
  },
  { name: "bring along", route: "/sign-in/bring", path: routes.merge, who: "account", queries: 8 },
];

/** Pages that are different there. */
export const hostedPages: readonly HostedPage[] = [
  ...onlyHosted,
  { name: "home, for strangers", route: "/", path: routes.home, who: "stranger", queries: 0 },
  { name: "home, not kept", route: "/", path: routes.home, who: "anonymous", queries: 9 },
  { name: "home, kept", route: "/", path: routes.home, who: "account", queries: 13 },
  { name: "account, not kept", route: "/account", path: routes.account, who: "anonymous", queries: 2 },
  { name: "leave, not kept", route: "/leave", path: routes.leave, who: "anonymous", queries: 5 },
  { name: "leave, kept", route: "/leave", path: routes.leave, who: "account", queries: 2 },
  { name: "privacy on a host", route: "/privacy", path: routes.privacy, who: "stranger", queries: 0 },
];

export const pages: readonly BuiltPage[] = [
  { name: "home", route: "/", path: () => routes.home(), queries: 7, further: 4 },
  { name: "help", route: "/help", path: () => routes.help(), queries: 0 },
  { name: "no connection", route: "/offline", path: () => routes.offline(), queries: 0 },
  { name: "access", route: "/access", path: () => routes.access(), status: 307, queries: 0 },
  { name: "sources", route: "/sources", path: () => routes.sources(), queries: 0 },
  { name: "coaches", route: "/coaches", path: () => routes.coaches(), queries: 0 },
  { name: "blank", route: "/blank", path: () => routes.blank(), queries: 0 },
  { name: "example", route: "/example", path: () => routes.example(), queries: 0 },
  {
    name: "a screen of the example",
    route: "/example/[part]",
    path: () => routes.examplePart("accept"),
    queries: 0,
  },
  { name: "privacy", route: "/privacy", path: () => routes.privacy(), queries: 0 },
  { name: "accessibility", route: "/accessibility", path: () => routes.accessibility(), queries: 0 },
  { name: "light or dark", route: "/look", path: () => routes.look(), queries: 0 },
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
  {
    name: "404, what is there in development alone",
    route: "/_not-found",
    path: () => "/components",
    status: 404,
    queries: 0,
  },
  ...onlyHosted.map(
    ({ name, route, path }): BuiltPage => ({
      name: `${name}, on one's own`,
      route,
      path,
      status: 404,
      queries: 0,
    }),
  ),
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
    queries: 2,
  },
  {
    name: "begin",
    route: "/walkthroughs/new",
    path: () => routes.begin(absent),
    isWritten: true,
    queries: 4,
  },
  {
    name: "hub",
    route: "/walkthroughs/[walkthrough]",
    path: (seed) => routes.hub(seed.walkthrough),
    queries: 4,
  },
  {
    name: "start",
    route: "/walkthroughs/[walkthrough]/start",
    path: (seed) => routes.step(seed.walkthrough, "start"),
    isWritten: true,
    queries: 4,
  },
  {
    name: "stage (goes on to its first step)",
    route: "/walkthroughs/[walkthrough]/[stage]",
    path: (seed) => routes.stage(seed.walkthrough, "accept"),
    status: 307,
    queries: 3,
  },
  ...["accept/before", "feedback/draft", "reframe/weigh", "worth/values", "accept/next-hour"].map(
    (key): BuiltPage => ({
      name: `step ${key}`,
      route: step,
      path: (seed) => routes.step(seed.walkthrough, key),
      isWritten: true,
      queries: 4,
    }),
  ),
  {
    name: "step to keep, without anything that was written",
    route: `${step}/blank`,
    path: (seed) => routes.blankStep(seed.walkthrough, "reflect/went-well", "today"),
    isWritten: true,
    queries: 3,
  },
  {
    name: "step worth/evidence, with three earlier pieces",
    route: step,
    path: (seed) => routes.step(seed.walkthrough, "worth/evidence"),
    isWritten: true,
    queries: 5,
  },
  {
    name: "step strategy/experiment",
    route: step,
    path: (seed) => routes.step(seed.walkthrough, "strategy/experiment"),
    isWritten: true,
    queries: 4,
  },
  {
    name: "step prepare/actions",
    route: step,
    path: (seed) => routes.step(seed.walkthrough, "prepare/actions"),
    isWritten: true,
    queries: 5,
  },
  {
    name: "evidence",
    route: "/evidence",
    path: () => routes.evidence(),
    isWritten: true,
    queries: 1,
  },
  {
    name: "piece of evidence",
    route: "/evidence/[piece]",
    path: (seed) => routes.evidencePiece(seed.evidence),
    isWritten: true,
    queries: 1,
  },
  { name: "supporters", route: "/supporters", path: () => routes.supporters(), queries: 2 },
  { name: "questions", route: "/questions", path: () => routes.questions(), queries: 2 },
  { name: "advice", route: "/advice", path: () => routes.advice(), queries: 2 },
  { name: "patterns", route: "/patterns", path: () => routes.patterns(), queries: 2 },
  {
    name: "an interview is coming",
    route: "/interviews/coming",
    path: () => routes.interviewComing(),
    status: 307,
    queries: 2,
  },
  {
    name: "an interview was had",
    route: "/interviews/had",
    path: () => routes.interviewHad(),
    status: 307,
    queries: 2,
  },
  {
    name: "the first note of a job",
    route: "/interviews/new",
    path: () => routes.newInterview("6f1c1f0e-8a52-4b6f-9a55-1d6a1a0f8a11", "note"),
    isWritten: true,
    queries: 3,
  },
  {
    name: "interviews of a job",
    route: "/walkthroughs/[walkthrough]/interview",
    path: (seed) => routes.interviews(seed.walkthrough),
    queries: 3,
  },
  {
    name: "card to change",
    route: "/walkthroughs/[walkthrough]/interview/[step]",
    path: (seed) => routes.step(seed.walkthrough, "interview/card-2"),
    isWritten: true,
    queries: 7,
  },
  {
    name: "card",
    route: "/walkthroughs/[walkthrough]/card",
    path: (seed) => routes.card(seed.walkthrough),
    queries: 3,
  },
  { name: "got one", route: "/got-one", path: () => routes.gotOne(), queries: 5 },
  {
    name: "what was open is closed, before anything is",
    route: "/got-one/kept",
    path: () => routes.endedNow(),
    status: 307,
    queries: 2,
  },
  {
    name: "review",
    route: "/walkthroughs/[walkthrough]/review",
    path: (seed) => routes.review(seed.walkthrough),
    queries: 4,
  },
  {
    name: "plan",
    route: "/walkthroughs/[walkthrough]/plan",
    path: (seed) => routes.plan(seed.walkthrough),
    isWritten: true,
    queries: 4,
  },
  {
    name: "item",
    route: "/walkthroughs/[walkthrough]/plan/[item]",
    path: (seed) => routes.item(seed.walkthrough, seed.item),
    isWritten: true,
    queries: 4,
  },
  {
    name: "enough for today",
    route: "/walkthroughs/[walkthrough]/enough",
    path: (seed) => routes.enough(seed.walkthrough),
    isWritten: true,
    queries: 3,
  },
  {
    name: "close",
    route: "/walkthroughs/[walkthrough]/close",
    path: (seed) => routes.close(seed.walkthrough),
    isWritten: true,
    queries: 5,
  },
  {
    name: "check-in",
    route: "/walkthroughs/[walkthrough]/check-in",
    path: (seed) => routes.checkIn(seed.walkthrough),
    isWritten: true,
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

/** Fetches a page like a browser that follows a link, but follows no redirect. */
export function visit(url: string, { path }: BuiltPage, seed: Seed, cookie = ""): Promise<Response> {
  return fetch(url + path(seed), { redirect: "manual", headers: { accept: "text/html", cookie } });
}
