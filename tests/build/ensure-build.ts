// The build as `npm start` makes it, so that the servers of the tests find it and make none of their own.
import { ensureBuild } from "@/lib/server/build/build";

await ensureBuild();
