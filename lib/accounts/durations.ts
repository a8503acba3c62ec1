// How long what signs somebody in lasts. The privacy page and the server say the same.

/** How long a session lasts without a visit: somebody without an account has no other way back. */
export const restDays = { anonymous: 90, account: 30 } as const;

/** Longer than a visitor's cookie opens anything: until then the row of an ended session says that it opens nothing. */
export const endedSessionDays = 31;

// A code that is sent by e-mail and typed back. It fits once, for one purpose, and only in the browser that asked for
// it: nobody else has its row's id. It is over as soon as its owner changes how they sign in (ways-in.ts).

/** OWASP ASVS 5.0, 6.5.5, allows ten. */
export const codeMinutes = 10;
