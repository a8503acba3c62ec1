import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { fileLimits } from "@/lib/data/limits";
import { exportOwner } from "@/lib/server/data/data-export";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { freshDatabase, owner, textOf } from "../fixtures";
import { sendImport } from "../form-routes";
import { soundFile } from "./hostile-files";

// Whatever the shell's settings: this is about a personal machine.
beforeAll(() => {
  vi.stubEnv("HOST", "");
  return () => vi.unstubAllEnvs();
});

const url = "http://127.0.0.1:3000/data/import";

function sent(file: BlobPart | undefined, id: string = randomUUID()): Promise<Response> {
  const form = new FormData();
  form.set("id", id);
  if (file !== undefined) form.set("file", new File([file], "onward.json"));
  return sendImport(new Request(url, { method: "POST", body: form }));
}

async function shown(response: Response): Promise<[number, string]> {
  return [response.status, await response.text()];
}

describe("an uploaded file", () => {
  it("is added, and the page says how much of what", async () => {
    await freshDatabase("sqlite");
    const response = await sent(soundFile);
    expect([response.status, response.headers.get("Location")]).toEqual([303, "/data?added=1.1.1.0.0"]);
    expect(await textOf(exportOwner(owner))).toBe(soundFile);
  });

  it("is asked for again if none was chosen", async () => {
    await freshDatabase("sqlite");
    // As a browser sends it; Node's own form leaves out an empty name.
    const body = [
      `--y\r\nContent-Disposition: form-data; name="id"\r\n\r\n${randomUUID()}`,
      `--y\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n`,
      "--y--\r\n",
    ].join("\r\n");
    const headers = { "content-type": "multipart/form-data; boundary=y" };
    const response = await sendImport(new Request(url, { method: "POST", body, headers }));
    expect(response.headers.get("Location")).toBe("/data?check");
  });

  it("that is empty is not one of Onward’s", async () => {
    await freshDatabase("sqlite");
    const [status, page] = await shown(await sent(""));
    expect(status).toBe(400);
    expect(page).toContain("This is not a file that Onward wrote.");
  });

  it("that is invalid is refused with the line or the path, and quotes nothing", async () => {
    await freshDatabase("sqlite");
    const [status, cut] = await shown(await sent(soundFile.slice(0, 900)));
    expect(status).toBe(400);
    expect(cut).toMatch(/Line 33: The file ends in the middle\./);
    const [, wrong] = await shown(
      await sent(soundFile.replace('"answer": "Editor"', '"answer": 7, "Ana": "<b>"')),
    );
    expect(wrong).toContain("owners[0].walkthroughs[0].entries[0].questions[0].answer: ");
    for (const page of [cut, wrong]) {
      expect(page).toContain("Nothing was added");
      expect(page).toContain("What was here is as it was.");
      expect(page).not.toMatch(/Editor|Ana|<b>/);
    }
    expect(await listWalkthroughs(owner)).toEqual([]);
  });

  it("that is too large is refused, whether its size was declared or not", async () => {
    await freshDatabase("sqlite");
    const huge = new Uint8Array(fileLimits.browser + 128 * 1024);
    expect((await shown(await sent(huge)))[0]).toBe(413);
    const chunks = new ReadableStream({
      pull: (controller) => controller.enqueue(huge.subarray(0, 1024 * 1024)),
    });
    const endless = {
      method: "POST",
      body: chunks,
      duplex: "half",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    };
    const [status, page] = await shown(await sendImport(new Request(url, endless as RequestInit)));
    expect(status).toBe(413);
    expect(page).toContain("The file is larger than Onward can take.");
    const announced = {
      ...endless,
      body: "x",
      headers: { ...endless.headers, "content-length": "99999999999" },
    };
    expect((await sendImport(new Request(url, announced as RequestInit))).status).toBe(413);
  });

  it.each([
    ["no file", () => sent(undefined)],
    ["no id", () => sent(soundFile, "")],
    ["no form", () => sendImport(new Request(url, { method: "POST", body: soundFile }))],
    [
      "a broken form",
      () =>
        sendImport(
          new Request(url, {
            method: "POST",
            body: "--x",
            headers: { "content-type": "multipart/form-data; boundary=y" },
          }),
        ),
    ],
  ])("with %s is refused", async (_what, send) => {
    await freshDatabase("sqlite");
    const [status, page] = await shown(await send());
    expect(status).toBe(400);
    expect(page).toContain("Something was missing in what was sent.");
  });

  it("is answered with a sentence if the database is away", async () => {
    await freshDatabase("sqlite");
    Object.assign(globalThis, { onwardDatabase: { $transaction: () => Promise.reject(new Error("down")) } });
    const [status, page] = await shown(await sent(soundFile));
    expect(status).toBe(503);
    expect(page).toContain("can’t be reached right now");
  });
});
