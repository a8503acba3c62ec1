// Every URL of the app. Links, forms and redirects are built here, so that renaming one is a single edit.

type W = `/walkthroughs/${string}`;

/** The data was deleted, or kept where they can come back to it: in an account, or on the machine that asks for a code. */
export type Left = "deleted" | "signed-out" | "kept";

export const routes = {
  home: () => "/" as const,
  /** Home, at an action item that was just ticked and is still shown. */
  homeWithDone: (item: string) => `/?done=${item}#tick-${item}` as const,
  /** Home, saying that a walkthrough was deleted. */
  homeWithout: () => "/?deleted" as const,
  /** Home, saying that a check-in was let go. */
  homeLetGo: (walkthrough: string) => `/?let-go=${walkthrough}` as const,
  /** Home, saying that a check-in was saved. */
  homeCheckedIn: (walkthrough: string) => `/?checked-in=${walkthrough}` as const,
  /** Home, saying that what was closed by "I got one" is open again. */
  homeOpenAgain: () => "/?open-again" as const,
  help: () => "/help" as const,
  /** The page that a service worker shows without a connection. */
  offline: () => "/offline" as const,
  access: () => "/access" as const,
  /** On a host: begins without signing up. */
  beginHere: (to?: string) => `/begin${withQuery({ to })}` as const,
  signIn: () => "/sign-in" as const,
  signInByPasskeyOptions: () => "/sign-in/passkey/options" as const,
  signInByPasskey: (to?: string) => `/sign-in/passkey${withQuery({ to })}` as const,
  signInByCode: () => "/sign-in/recovery" as const,
  enterCode: () => "/sign-in/recovery/enter" as const,
  /** The same page, which redirects to `to` afterwards if that is a path of this site. */
  signInTo: (to?: string) => `/sign-in${withQuery({ to })}` as const,
  enter: () => "/sign-in/enter" as const,
  reset: () => "/reset" as const,
  askReset: () => "/reset/ask" as const,
  resetCode: () => "/reset/code" as const,
  finishReset: () => "/reset/finish" as const,
  /** Decides what happens to what was written in this browser before. */
  merge: () => "/sign-in/bring" as const,
  answerMerge: () => "/sign-in/bring/answer" as const,

  account: () => "/account" as const,
  /** Creates an account for somebody who has none yet. */
  claim: () => "/account/keep" as const,
  askClaim: () => "/account/keep/ask" as const,
  claimCode: () => "/account/keep/code" as const,
  finishClaim: () => "/account/keep/finish" as const,
  changeEmail: () => "/account/email" as const,
  askEmail: () => "/account/email/ask" as const,
  emailCode: () => "/account/email/code" as const,
  finishEmail: () => "/account/email/finish" as const,
  changePassword: () => "/account/password" as const,
  savePassword: () => "/account/password/save" as const,
  /** Asks somebody with an account to confirm who they are, then redirects to `to`. */
  confirm: (to: string) => `/account/confirm?to=${encodeURIComponent(to)}` as const,
  prove: () => "/account/confirm/prove" as const,
  endSession: (session: string) => `/account/sessions/${session}/end` as const,
  endOtherSessions: () => "/account/sessions/end-others" as const,
  deleteAccount: () => "/account/delete" as const,
  confirmDeleteAccount: () => "/account/delete/confirm" as const,
  /** A script's request names in its address whose page it came from. */
  passkeyOptions: (owner?: string) => `/account/passkeys/options${withQuery({ owner })}` as const,
  addPasskey: (owner?: string) => `/account/passkeys${withQuery({ owner })}` as const,
  removePasskey: (passkey: string) => `/account/passkeys/${passkey}/remove` as const,
  /** The account page, saying what was just done. */
  accountAfter: (done: AccountChange) => `/account?done=${done}` as const,
  recoveryCodes: () => "/account/recovery-codes" as const,
  /** The same page, with the codes that came with a passkey. */
  keptByPasskey: () => "/account/recovery-codes?kept" as const,
  /** The same page, after a recovery code was used to sign in. */
  signedInByCode: () => "/account/recovery-codes?used" as const,
  makeRecoveryCodes: () => "/account/recovery-codes/make" as const,
  keptRecoveryCodes: () => "/account/recovery-codes/kept" as const,
  confirmByPasskeyOptions: (owner?: string) =>
    `/account/confirm/passkey/options${withQuery({ owner })}` as const,
  confirmByPasskey: (to?: string, owner?: string) =>
    `/account/confirm/passkey${withQuery({ to, owner })}` as const,

  privacy: () => "/privacy" as const,
  accessibility: () => "/accessibility" as const,
  /** Light, dark, or as the system has it. */
  look: () => "/look" as const,
  chooseLook: () => "/look/choose" as const,
  /** The same page, confirming the change. */
  lookChosen: () => "/look?chosen" as const,
  sources: () => "/sources" as const,
  coaches: () => "/coaches" as const,
  blank: () => "/blank" as const,
  example: () => "/example" as const,
  examplePart: (part: string) => `/example/${part}` as const,
  leave: () => "/leave" as const,
  forget: () => "/leave/forget" as const,
  /** The same two, where everything is deleted although somebody could come back to it. */
  leaveNothing: () => "/leave?all" as const,
  forgetAll: () => "/leave/forget?all" as const,
  /** What happened to what they wrote, and whether this browser returns to what it showed before they signed in. */
  left: (how?: Left, hasBefore = false) =>
    `/leave/done${withQuery({ how, before: hasBefore ? "opens" : undefined })}` as "/leave/done",
  walkthroughs: () => "/walkthroughs" as const,
  /** The same page with the search results. */
  found: () => "/walkthroughs?found#found" as const,
  searchWalkthroughs: () => "/walkthroughs/search" as const,
  newWalkthrough: () => "/walkthroughs/new" as const,
  /** The empty start page of an unsaved walkthrough; its id is in the address, for reloads. */
  begin: (walkthrough: string) => `/walkthroughs/new?id=${walkthrough}` as const,

  data: () => "/data" as const,
  /** After an import: how many walkthroughs, action items and pieces of evidence it added. */
  imported: (...counts: readonly number[]) => `/data?added=${counts.join(".")}` as const,
  exportData: () => "/data/onward.json" as const,
  /** A form with a file names in its address whose page it came from. */
  importData: (owner?: string) => `/data/import${withQuery({ owner })}` as const,
  archive: () => "/data/onward.zip" as const,

  evidence: () => "/evidence" as const,
  /** The same page, saying that a piece was deleted. */
  evidenceWithout: () => "/evidence?deleted" as const,
  takeBackEvidence: () => "/evidence/take-back" as const,
  addEvidence: () => "/evidence/add" as const,
  evidencePiece: (piece: string) => `/evidence/${piece}` as const,
  saveEvidence: (piece: string) => `/evidence/${piece}/save` as const,
  supporters: () => "/supporters" as const,
  questions: () => "/questions" as const,
  advice: () => "/advice" as const,
  patterns: () => "/patterns" as const,

  shares: () => "/shares" as const,
  share: (walkthrough: string): W => `/walkthroughs/${walkthrough}/share`,
  addShare: (walkthrough: string): W => `/walkthroughs/${walkthrough}/share/add`,
  sharePreview: (walkthrough: string, share: string): W => `/walkthroughs/${walkthrough}/share/${share}`,
  saveShare: (walkthrough: string, share: string): W => `/walkthroughs/${walkthrough}/share/${share}/save`,
  /** What a share's link opens, for anybody who has it. */
  shared: (token: string) => `/share/${token}` as const,

  hub: (walkthrough: string): W => `/walkthroughs/${walkthrough}`,
  stage: (walkthrough: string, stage: string): W => `/walkthroughs/${walkthrough}/${stage}`,
  /** The page of a step by its key: `start`, `close`, or `stage/step`. */
  step: (walkthrough: string, key: string): W => `/walkthroughs/${walkthrough}/${key}`,
  /** The same without anything that was written, to be cached by the browser; `drawnFor` changes with its content. */
  blankStep: (walkthrough: string, key: string, drawnFor: string): W =>
    `/walkthroughs/${walkthrough}/${key}/blank?${drawnFor}`,
  save: (walkthrough: string, key: string): W => `/walkthroughs/${walkthrough}/${key}/save`,
  versions: (walkthrough: string, key: string): W => `/walkthroughs/${walkthrough}/${key}/versions`,

  /** The interviews of one job: notes and cards, and the outcome. */
  interviews: (walkthrough: string): W => `/walkthroughs/${walkthrough}/interview`,
  withdraw: (walkthrough: string): W => `/walkthroughs/${walkthrough}/interview/withdraw`,
  /** The newest card of a job, for reading. */
  card: (walkthrough: string): W => `/walkthroughs/${walkthrough}/card`,
  /** For which job: an existing one, or another. */
  interviewComing: () => "/interviews/coming" as const,
  /** The first card or note of an unsaved job; its id is in the address, for reloads. */
  newInterview: (walkthrough: string, kind: "card" | "note") =>
    `/interviews/new?kind=${kind}&id=${walkthrough}` as const,
  gotOne: () => "/got-one" as const,
  endAll: () => "/got-one/end" as const,
  takeBackEnding: () => "/got-one/take-back" as const,
  /** What can be done with everything that was written, once it is closed. */
  endedNow: () => "/got-one/kept" as const,
  interviewHad: () => "/interviews/had" as const,

  review: (walkthrough: string): W => `/walkthroughs/${walkthrough}/review`,
  /** Where somebody stops for today. */
  enough: (walkthrough: string): W => `/walkthroughs/${walkthrough}/enough`,
  close: (walkthrough: string): W => `/walkthroughs/${walkthrough}/close`,
  checkIn: (walkthrough: string): W => `/walkthroughs/${walkthrough}/check-in`,
  remove: (walkthrough: string): W => `/walkthroughs/${walkthrough}/delete`,
  confirmRemove: (walkthrough: string): W => `/walkthroughs/${walkthrough}/delete/confirm`,
  takeAlong: (walkthrough: string): W => `/walkthroughs/${walkthrough}/export`,
  export: (walkthrough: string, file: string): W => `/walkthroughs/${walkthrough}/export/${file}`,

  plan: (walkthrough: string): W => `/walkthroughs/${walkthrough}/plan`,
  /** The same page, while its order is being changed. */
  reorderPlan: (walkthrough: string): W => `/walkthroughs/${walkthrough}/plan?order`,
  /** The same page, saying that an action item was deleted. */
  planWithout: (walkthrough: string): W => `/walkthroughs/${walkthrough}/plan?deleted`,
  takeBackItem: (walkthrough: string): W => `/walkthroughs/${walkthrough}/plan/take-back`,
  addItem: (walkthrough: string): W => `/walkthroughs/${walkthrough}/plan/add`,
  item: (walkthrough: string, item: string): W => `/walkthroughs/${walkthrough}/plan/${item}`,
  itemCalendar: (walkthrough: string, item: string): W =>
    `/walkthroughs/${walkthrough}/plan/${item}/item.ics`,
  saveItem: (walkthrough: string, item: string): W => `/walkthroughs/${walkthrough}/plan/${item}/save`,
} as const;

function withQuery(values: Readonly<Record<string, string | undefined>>): `?${string}` | "" {
  const said = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeURIComponent(value)}`,
  );
  return said.length === 0 ? "" : `?${said.join("&")}`;
}

/** The same page, asked to say what is wrong in what was saved. */
export function withCheck(path: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}check`;
}

/** What somebody has just changed about their account, reported on its page. */
export type AccountChange =
  | "kept"
  | "email-changed"
  | "password-changed"
  | "passkey-added"
  | "passkey-removed"
  | "session-ended"
  | "sessions-ended";
