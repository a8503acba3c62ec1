import { exporterNamed } from "@/lib/exports";
import { fileName } from "@/lib/exports/file-name";
import { fail } from "@/lib/result";
import { withOwnerAndLimit } from "@/lib/server/auth/with-owner-and-limit";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { exportFile, findExportSource } from "@/lib/server/exports/exports";
import { missingPage } from "@/lib/server/http/error-page";
import { fileReply } from "@/lib/server/http/reply";
import { exportVoice } from "@/lib/server/http/voices";

type Params = { walkthrough: string; file: string };

export const GET = withOwnerAndLimit<Params>(
  "export",
  async ({ owner, request, params }) => {
    const { walkthrough, file } = params;
    const exporter = exporterNamed(file);
    const source = await findExportSource(owner, walkthrough, await personTimeZone());
    if (!exporter || !source) return missingPage();
    const made = await exportFile(owner, exporter, source, new URL(request.url).searchParams);
    if (made.ok) return fileReply(fileName(file, source), made.value);
    if (made.error.kind === "empty") return missingPage();
    return fail({ kind: made.error.kind === "invalid" ? "not-a-form" : "unavailable" });
  },
  exportVoice,
);
