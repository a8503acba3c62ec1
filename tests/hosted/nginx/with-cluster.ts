// `tsx --conditions=react-server tests/hosted/nginx/with-cluster.ts COMMAND…`: runs it while two processes serve behind
// nginx, of which one is killed every ten seconds. ONWARD_TEST_URL tells the command where they are.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { report } from "../../faults/times";
import { startCluster } from "./cluster";

const [command = "", ...args] = process.argv.slice(2);
const cluster = await startCluster(process.env["ONWARD_TEST_POSTGRES"] ?? "");
try {
  cluster.startKilling(10_000);
  const env = { ...process.env, ONWARD_TEST_URL: cluster.url, NODE_EXTRA_CA_CERTS: cluster.certificate };
  const child = spawn(command, args, { stdio: "inherit", env });
  const [code] = await once(child, "exit");
  const kills = await cluster.stopKilling();
  const [one, other] = cluster.requests();
  report(`browser tests through nginx: ${kills} kills, ${one} and ${other} requests, exit ${code}`);
  process.stdout.write(`${kills} kills; the two answered ${one} and ${other} requests\n`);
  process.exitCode = code ?? 1;
} finally {
  await cluster.stop();
}
