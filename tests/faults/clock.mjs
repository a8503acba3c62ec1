// Loaded into a server before it starts (NODE_OPTIONS=--import): its wall clock is wrong by the milliseconds in a
// file, read again on SIGUSR2. Timers and performance.now() continue, as on a machine whose clock is set.
import { readFileSync } from "node:fs";

const file = process.env.ONWARD_TEST_CLOCK;
const Real = Date;
let offset = 0;

function WrongDate(...parts) {
  if (!new.target) return new WrongDate().toString();
  return Reflect.construct(Real, parts.length === 0 ? [Real.now() + offset] : parts, new.target);
}
Object.setPrototypeOf(WrongDate, Real);
WrongDate.prototype = Real.prototype;
WrongDate.now = () => Real.now() + offset;

if (file) {
  globalThis.Date = WrongDate;
  process.on("SIGUSR2", () => {
    offset = Number(readFileSync(file, "utf8"));
  });
}
