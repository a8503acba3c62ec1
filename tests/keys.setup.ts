// What a test stores is sealed, as everywhere else; the start, which finds the real keys, does not run.
import { holdKeys, newKey } from "@/lib/server/crypto/keys";

holdKeys([newKey()]);
