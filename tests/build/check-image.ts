// `npm run image:check`, as root: builds the Dockerfile's image without a daemon, with Debian's buildah and
// debootstrap, and runs it with nothing writable but /data and /tmp, in its own network, until its HEALTHCHECK
// succeeds. The first stage (npm ci, npm run release) is done in the checkout; the second is built as written.
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Config = {
  User: string;
  Env: string[];
  Cmd: string[];
  Healthcheck?: { Test: string[] };
};

const most = 500;
const image = "onward-check";
const folder = mkdtempSync(join(tmpdir(), "onward-image-"));
const env = { ...process.env, STORAGE_DRIVER: "vfs" };

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { env, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();
}

function must(what: string, isSo: boolean): void {
  if (!isSo) throw new Error(`Not so: ${what}`);
  process.stdout.write(`  ${what}\n`);
}

/** The Dockerfile's base image: Debian, an account, and the current Node. */
function makeBase(name: string): void {
  if (spawnSync("buildah", ["inspect", "--type", "image", name], { env }).status === 0) return;
  process.stdout.write(`Making ${name} out of Debian, once\n`);
  const root = join(folder, "base");
  run("debootstrap", "--variant=minbase", "bookworm", root);
  copyFileSync(process.execPath, join(root, "usr/local/bin/node"));
  run("chroot", root, "useradd", "--uid", "1000", "--user-group", "--create-home", "node");
  for (const none of ["var/cache/apt", "var/lib/apt/lists"]) rmSync(join(root, none), { recursive: true });
  const container = run("buildah", "from", "scratch");
  run("buildah", "add", "--quiet", container, root, "/");
  run("buildah", "commit", "--quiet", "--format", "docker", container, `docker.io/library/${name}`);
  run("buildah", "rm", container);
}

function buildImage(): Config {
  const [, base = "", steps = ""] =
    /^FROM (\S+)\n((?:(?!FROM).*\n?)*)$/m.exec(readFileSync("Dockerfile", "utf8")) ?? [];
  makeBase(base);
  const file = join(folder, "Dockerfile");
  writeFileSync(file, `FROM ${base}\n${steps.replace("--from=build /onward/release/", "")}`);
  const how = ["--isolation", "chroot", "--pull-never", "--layers=false", "--format", "docker"];
  run("buildah", "bud", "--quiet", ...how, "--tag", image, "--file", file, "release");
  return JSON.parse(run("buildah", "inspect", "--type", "image", image)).Docker.config;
}

/** In the image's own folder, which is read-only; `check` is repeated until it succeeds, then Onward is stopped. */
const inside = `
set -e
root=$1 data=$2 check=$3 start=$4
mount --bind "$root" "$root"
mount -o remount,ro,bind "$root"
mount -t tmpfs tmpfs "$root/tmp"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount --bind "$data" "$root/data"
ip link set lo up
within() { exec chroot --userspec=node "$root" sh -c "cd /onward && exec $1"; }
within "$start" & server=$!
trap 'kill -KILL $server 2>/dev/null || true' EXIT
tries=0
until (within "$check") 2>/dev/null; do
  tries=$((tries + 1))
  [ $tries -lt 120 ]
  sleep 1
done
! (within "touch /onward/written") 2>/dev/null
(within "id -u")
kill -TERM $server
wait $server
`;

const quoted = (words: readonly string[]) =>
  words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");

function runImage({ Env, Cmd, Healthcheck }: Config): string {
  const container = run("buildah", "from", "--pull-never", image);
  const root = run("buildah", "mount", container);
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  chownSync(data, 1000, 1000);
  // Like a folder in an image.
  chmodSync(root, 0o755);
  const [, ...check] = Healthcheck?.Test ?? [];
  const args = ["--mount", "--net", "env", "-i", ...Env, "sh", "-c", inside, "sh", root, data];
  try {
    return run("unshare", ...args, quoted(check), quoted(Cmd));
  } finally {
    run("buildah", "rm", container);
  }
}

try {
  execFileSync("npm", ["run", "release"], { stdio: ["ignore", "ignore", "inherit"] });
  const config = buildImage();
  const { size } = JSON.parse(run("buildah", "images", "--json", image))[0];
  must(
    `the image has ${size}, and may have ${most} MB`,
    Number.parseFloat(size) <= most && size.endsWith(" MB"),
  );
  must(
    `it runs as ${config.User}, and says how it is`,
    config.User === "node" && config.Healthcheck !== undefined,
  );
  const said = runImage(config);
  must("it starts where it may write to /data and /tmp alone", said.includes("Onward is ready"));
  must("its HEALTHCHECK is content, and it ends well on SIGTERM", /^1000$/m.test(said));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
