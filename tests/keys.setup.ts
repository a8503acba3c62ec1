// Tests seal what they store, as everywhere else, but the start, which finds the real keys, does not run.
import { holdKeys, newKey } from "@/lib/server/crypto/keys";

holdKeys([newKey()]);
