/** What somebody has just changed about their account, told on its page. */
export type AccountChange =
  | "kept"
  | "email-changed"
  | "password-changed"
  | "passkey-added"
  | "passkey-removed"
  | "session-ended"
  | "sessions-ended";
