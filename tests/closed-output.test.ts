import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

it("a server whose output nobody reads any more gets no error from that, and keeps running", async () => {
  const args = ["--conditions=react-server", "--import", "tsx", "tests/closed-output-child.ts"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe", "ipc"] });
  await once(child, "message");
  const closed = [child.stdout, child.stderr].map(async (stream) => {
    stream?.destroy();
    if (stream && !stream.closed) await once(stream, "close");
  });
  await Promise.all(closed);
  child.send("write");
  const [errors] = await once(child, "message");
  expect(errors).toBe(0);
  await once(child, "exit");
});
