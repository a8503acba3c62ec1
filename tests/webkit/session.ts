import { afterAll, beforeAll } from "vitest";
import buildOnce from "../browser/build-once";
import { type Onward, startOnward } from "../browser/server";
import { handsOn } from "./hands";
import { openWebKit, type WebKit } from "./webdriver";

type Session = { onward: Onward; browser: WebKit; hands: ReturnType<typeof handsOn> };

/** An Onward of its own and a WebKit, for the tests of one file; there from the first of them on. */
export function onwardInWebKit(): Session {
  const session = {} as Session;
  beforeAll(async () => {
    buildOnce();
    session.onward = await startOnward();
    session.browser = await openWebKit();
    session.hands = handsOn(session.browser);
  });
  afterAll(async () => {
    await session.browser?.close();
    await session.onward?.remove();
  });
  return session;
}
