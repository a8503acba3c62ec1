// Onward with nothing of its own in front of Next except what completes its pages, to show that access does not
// depend on the gateway.
import { createServer } from "node:http";
import next from "next";
import { openData } from "@/lib/server/data/open-data";
import { sendWhole } from "@/lib/server/http/gateway/whole-answers";
import { answering } from "@/lib/server/http/response-status";
import { readSettings } from "@/lib/server/settings/settings";

async function serveWithoutGate(): Promise<void> {
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const settings = readSettings(process.env);
  if (!settings.ok) throw new Error(settings.error);
  await openData(settings.value);
  const { host: hostname, port } = settings.value;
  const app = next({ dev: false, hostname, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    sendWhole(request, response);
    answering(response, () => handle(request, response)).catch(() => response.destroy());
  });
  server.listen(port, hostname, () => process.stdout.write(`Onward is ready: port ${port}\n`));
  process.once("SIGTERM", () => process.exit(0));
}

void serveWithoutGate();
