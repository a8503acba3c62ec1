import { afterAll, beforeAll } from "vitest";
import buildOnce from "../browser/build-once";
import { type Onward, startOnward } from "../browser/server";
import { handsOn } from "./hands";
import { openWebKit, type WebKit } from "./webdriver";

type Session = { onward: Onward; browser: WebKit; hands: ReturnType<typeof handsOn> };

/** A separate server and a WebKit session for the tests of one file, started with the first of them. */
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
