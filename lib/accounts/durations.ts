// How long cookies, codes and sessions last. The privacy page and the server both read these.

/** How long a session lasts without a visit. Somebody without an account has no other way back. */
export const restDays = { anonymous: 90, account: 30 } as const;

/** Longer than a visitor's cookie is valid. Until then the row of an ended session is what refuses its token. */
export const endedSessionDays = 31;

// A code sent by e-mail and typed back. It works once, for one purpose, and only in the browser that asked for it,
// because only that browser has its row's id. It expires when its owner changes how they sign in (ways-in.ts).

/** OWASP ASVS 5.0, 6.5.5, allows ten minutes at most. */
export const codeMinutes = 10;
