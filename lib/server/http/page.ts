import "server-only";

/** Thrown by a page that has nothing to show; `definePage` in app/define-page.tsx decides what is shown instead. */
export class NotHere extends Error {}

export function notHere(): never {
  throw new NotHere();
}

/** Thrown by a page that is opened too early or too late; `definePage` redirects the browser to `path`. */
export class Elsewhere extends Error {
  readonly path: string;

  constructor(path: string) {
    super("The page is elsewhere");
    this.path = path;
  }
}

export function goTo(path: string): never {
  throw new Elsewhere(path);
}
