// PostGraphile 5 as its documentation has it for production: its amber preset without explain, GraphiQL and watching,
// one process a core, a pool of connections in each, prepared statements and the caches of plans at their defaults.
import cluster from "node:cluster";
import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import { makePgService } from "postgraphile/adaptors/pg";
import { postgraphile } from "postgraphile";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const workers = Number(process.env.WORKERS);
const port = Number(process.env.PORT);

if (cluster.isPrimary) {
  let ready = 0;
  cluster.on("message", () => ++ready === workers && console.log("ready"));
  for (let i = 0; i < workers; i++) cluster.fork();
} else {
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    // lets conditions name columns that are only included in an index, as the index of the series does
    disablePlugins: ["PgIndexBehaviorsPlugin"],
    pgServices: [
      makePgService({
        connectionString: process.env.DATABASE_URL,
        schemas: ["public", "bench"],
        poolConfig: { max: Number(process.env.POOL) },
        pubsub: false,
      }),
    ],
    grafast: { explain: false },
    grafserv: { port, watch: false, graphiql: false, websockets: false },
  });
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  server.listen(port, "127.0.0.1", () => process.send("ready"));
}
