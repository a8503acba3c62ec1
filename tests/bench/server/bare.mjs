// The least that can be started: Node's own server, and a database that was asked one thing.
import { createServer } from "node:http";

const url = process.argv[2] ?? "";
if (url.startsWith("file:")) {
  const { DatabaseSync } = await import("@photostructure/sqlite");
  new DatabaseSync(url.slice("file:".length)).prepare('SELECT count(*) FROM "Key"').get();
} else {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SELECT count(*) FROM "Key"');
}
const server = createServer((_, response) => response.end("ready"));
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.stdout.write("ready\n"));
