import { testWalk } from "./whole-walk";

testWalk("somebody on a phone", "first");
testWalk("somebody in the full version", "first", { full: true });
