// `tsx --conditions=react-server tests/hosted/nginx/with-cluster.ts COMMAND…`: runs it while two processes serve
// behind nginx, one of which is killed every ten seconds; with full counts it is repeated until ten minutes are over,
// unless it fails. ONWARD_TEST_URL and ONWARD_TEST_DATABASE tell the command where they are.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { report, times } from "../../faults/times";
import { startCluster } from "./cluster";

const [command = "", ...args] = process.argv.slice(2);
const atLeastMs = times(600_000, 0);
const cluster = await startCluster(process.env["ONWARD_TEST_POSTGRES"] ?? "");
try {
  cluster.startKilling(10_000);
  const env = {
    ...process.env,
    ONWARD_TEST_URL: cluster.url,
    ONWARD_TEST_DATABASE: cluster.database,
    NODE_EXTRA_CA_CERTS: cluster.certificate,
  };
  const begun = Date.now();
  let rounds = 0;
  let code: number | null;
  do {
    [code] = await once(spawn(command, args, { stdio: "inherit", env }), "exit");
    rounds += 1;
  } while (code === 0 && Date.now() - begun < atLeastMs);
  const minutes = Math.round((Date.now() - begun) / 60_000);
  const kills = await cluster.stopKilling();
  const [one, other] = cluster.requests();
  const figures = `${rounds} times in ${minutes} minutes, ${kills} kills, ${one} and ${other} requests`;
  report(`browser tests through nginx: ${figures}, exit ${code}`);
  process.stdout.write(`${figures}\n`);
  process.exitCode = code ?? 1;
} finally {
  await cluster.stop();
}
