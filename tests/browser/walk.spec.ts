import { testWalk } from "./whole-walk";

testWalk("somebody on a phone", "first");
testWalk("somebody who goes deeper everywhere", "first", { isDeep: true });
