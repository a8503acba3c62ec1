// A program whose error is located in this file.
import { placesIn } from "@/lib/server/log/call-sites";

function fail(): never {
  throw new Error("what somebody wrote");
}

try {
  fail();
} catch (error) {
  process.stdout.write(JSON.stringify(placesIn(error as Error)));
}
