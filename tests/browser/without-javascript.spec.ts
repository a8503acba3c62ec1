import { test } from "./onward";
import { testWalk } from "./whole-walk";

test.use({ javaScriptEnabled: false });

testWalk("somebody without JavaScript", "last");
testWalk("somebody without JavaScript, in the full version,", "last", { full: true });
