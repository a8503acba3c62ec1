import { test } from "./onward";
import { testWalk } from "./whole-walk";

test.use({ javaScriptEnabled: false });

testWalk("somebody without JavaScript", "last");
testWalk("somebody without JavaScript, who goes deeper everywhere,", "last", { isDeep: true });
