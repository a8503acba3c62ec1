import { exporterNamed } from "@/lib/exports";
import { fileName } from "@/lib/exports/file-name";
import { routes } from "@/lib/routes";
import { withOwnerAndLimit } from "@/lib/server/auth/with-owner-and-limit";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { exportFile, findExportSource } from "@/lib/server/exports/exports";
import { errorPage, missingPage } from "@/lib/server/http/error-page";
import { fileReply } from "@/lib/server/http/reply";

type Params = { walkthrough: string; file: string };

export const GET = withOwnerAndLimit<Params>("export", async ({ owner, request, params }) => {
  const { walkthrough, file } = params;
  const exporter = exporterNamed(file);
  const source = await findExportSource(owner, walkthrough, await personTimeZone());
  if (!exporter || !source) return missingPage();
  const made = await exportFile(owner, exporter, source, new URL(request.url).searchParams);
  if (made.ok) return fileReply(fileName(file, source), made.value);
  if (made.error.kind === "empty") return missingPage();
  if (made.error.kind === "invalid") {
    return errorPage({
      status: 400,
      title: "These choices can’t be read",
      message: "Please choose again. Nothing was changed.",
      back: routes.takeAlong(walkthrough),
    });
  }
  return errorPage({
    status: 503,
    title: "This file can’t be made right now",
    message: "Your answers are all here, and nothing was changed.",
    back: routes.takeAlong(walkthrough),
  });
});
