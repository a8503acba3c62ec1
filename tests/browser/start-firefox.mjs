#!/usr/bin/env node
// Starts Firefox for Playwright: FIREFOX_PATH with the given arguments, and a reply to one WebDriver BiDi command
// that Firefox does not support yet. Playwright sends it for every context and fails on an error. Colour scheme and
// motion are set by preferences instead. Delete this once Playwright runs with Firefox as it is.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { createInterface } from "node:readline";

const unknown = '"emulation.setMediaFeaturesOverride"';
/** A command whose reply nobody reads. It has the same length, so that a frame keeps its size. */
const harmless = '"session.status"'.padEnd(unknown.length);

/** Splits a stream of WebSocket frames from a client (RFC 6455, 5.2), and forwards each once it is complete. */
function eachFrame(handOn) {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let size = sizeOf(rest); size !== undefined && rest.length >= size.whole; size = sizeOf(rest)) {
      handOn(replaced(rest.subarray(0, size.whole), size.head));
      rest = rest.subarray(size.whole);
    }
  };
}

/** Bytes before the text, including the mask, and in total; undefined while too few have arrived. */
function sizeOf(bytes) {
  const short = bytes.length < 2 ? 0 : bytes[1] & 127;
  const head = { 126: 8, 127: 14 }[short] ?? 6;
  if (bytes.length < head) return;
  const long = { 126: () => bytes.readUInt16BE(2), 127: () => Number(bytes.readBigUInt64BE(2)) };
  return { head, whole: head + (long[short]?.() ?? short) };
}

function replaced(frame, head) {
  const mask = frame.subarray(head - 4, head);
  const masked = (bytes) => bytes.map((byte, at) => byte ^ mask[at % 4]);
  const text = Buffer.from(masked(frame.subarray(head)));
  const at = text.subarray(0, 100).indexOf(`"method":${unknown}`);
  if (at < 0) return frame;
  text.write(harmless, at + '"method":'.length);
  return Buffer.concat([frame.subarray(0, head), masked(text)]);
}

/** Listens in Firefox's place, and returns the port. */
async function standBefore(firefoxPort) {
  const server = createServer((playwright) => {
    const firefox = connect(firefoxPort, "127.0.0.1");
    const framed = eachFrame((frame) => firefox.write(frame));
    let greeting = "";
    playwright.on("data", (chunk) => {
      if (greeting.endsWith("\r\n\r\n")) return framed(chunk);
      greeting += chunk.toString("latin1");
      // Nothing is sent after it before it is answered.
      if (greeting.endsWith("\r\n\r\n"))
        firefox.write(greeting.replace(/^host: .*$/im, `Host: 127.0.0.1:${firefoxPort}`));
    });
    firefox.pipe(playwright);
    playwright.once("close", () => firefox.destroy());
    for (const end of [playwright, firefox]) end.on("error", () => playwright.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server.address().port;
}

const firefox = spawn(process.env.FIREFOX_PATH ?? "firefox-esr", process.argv.slice(2), {
  stdio: ["ignore", "ignore", "pipe"],
});
firefox.once("exit", (code) => process.exit(code ?? 1));
for await (const line of createInterface({ input: firefox.stderr })) {
  const port = /^WebDriver BiDi listening on ws:\/\/127\.0\.0\.1:(\d+)$/.exec(line)?.[1];
  process.stderr.write(port ? `${line.replace(port, await standBefore(Number(port)))}\n` : `${line}\n`);
}
