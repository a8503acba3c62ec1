// Builds like `npm start`, so that the tests' servers find a build and make none of their own.
import { ensureBuild } from "@/lib/server/build/build";

await ensureBuild();
