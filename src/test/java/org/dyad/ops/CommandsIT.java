package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dyad.ingest.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The packaged program's commands: what they print, where, and with which exit code. */
class CommandsIT {
    private static final String PORT = "QUARKUS_HTTP_PORT";

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    @Test
    void everyCommandExplainsItself() throws Exception {
        for (String command : List.of("serve", "health", "schema", "datasets", "import", "fetch")) {
            Finished help = run(command, "--help");

            assertThat(help.exitCode()).as(command).isZero();
            assertThat(help.out()).contains("Usage: dyad " + command, "Exit codes:");
            assertThat(help.err()).isEmpty();
        }
        assertThat(run("--help").out())
                .contains("Usage: dyad [-hV] [COMMAND]", "serve", "health", "schema", "datasets", "import", "fetch");
        assertThat(run("--version").out()).startsWith("dyad ").contains("\nPostgreSQL 17.");
    }

    @Test
    void aCommandLineThatIsNotUnderstoodIsTwo() throws Exception {
        assertThat(run("severe").exitCode()).isEqualTo(2);
        Finished option = run("datasets", "--report", "xml");
        assertThat(option.exitCode()).isEqualTo(2);
        assertThat(option.err()).contains("--report", "'xml'", "Usage: dyad datasets");
        assertThat(option.out()).isEmpty();
    }

    @Test
    void schemaPrintsWhatIsPromised() throws Exception {
        Finished schema = run("schema");

        assertThat(schema.exitCode()).isZero();
        assertThat(schema.out()).isEqualTo(Files.readString(Path.of("schema/graphql/schema.graphql")));
        assertThat(schema.err()).isEmpty();
    }

    @Test
    void datasetsListsWhatIsLoadedAndLeavesNothingRunning() throws Exception {
        Path data = packaged.dataDirectory();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // only serve opens a port, so a taken one is none of its business
            Map<String, String> environment = Map.of(PORT, Integer.toString(taken.getLocalPort()));

            Finished table = packaged.run(data, environment, "datasets");
            assertThat(table.exitCode()).as(table.err()).isZero();
            assertThat(table.out()).startsWith("DATASET ").containsPattern("(?m)^curated/trade_flow +\\d+ +19");
            new OwnDatabase(data).awaitGone();

            Finished json = packaged.run(data, environment, "datasets", "--report", "json");
            assertThat(json.out()).startsWith("[{").contains("\"code\":\"curated/trade_flow\"");
            assertThat(json.err()).isEmpty();
        }
    }

    @Test
    void importBringsInAFileThatStaysTheSameTheSecondTime() throws Exception {
        Path file = Samples.path("comtrade/v1/comtradr_get_C_A_HS-60a6ad.json");
        Path data = packaged.dataDirectory();
        String[] command = {"import", file.toString(), "--released", "2024-01-15", "--report", "json"};

        Finished first = packaged.run(data, Map.of(), command);
        Finished again = packaged.run(data, Map.of(), command);

        // the four records of the file
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("\"read\":4,\"added\":4,");
        assertThat(again.out()).contains("\"added\":0,").contains("\"unchanged\":4,");
        Finished refused = packaged.run(data, Map.of(), "import", "pom.xml");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err().lines()).last(InstanceOfAssertFactories.STRING).startsWith("dyad: ");
        assertThat(refused.err()).doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNotThereStartsNoDatabase() throws Exception {
        Path data = packaged.dataDirectory();

        Finished refused = packaged.run(data, Map.of(), "import", "not-there.csv");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).isEqualTo("dyad: not-there.csv: there is no such file\n");
        assertThat(data.resolve("postgres-17")).doesNotExist();
    }

    @Test
    void aRunningServiceIsHealthyAsLongAsItsDatabaseIs() throws Exception {
        Path data = packaged.dataDirectory();
        Started service = packaged.start(data);
        int port = service.awaitListening();
        Map<String, String> environment = Map.of(PORT, Integer.toString(port));

        Finished well = packaged.run(data, environment, "health");
        assertThat(well.exitCode()).isZero();
        assertThat(well.out()).isEqualTo("healthy: http://127.0.0.1:" + port + "\n");
        assertThat(packaged.run(data, environment, "datasets").out()).contains("curated/trade_flow");
        for (String path : List.of("/health/live", "/health/ready", "/health/started")) {
            assertThat(get(port, path).statusCode()).as(path).isEqualTo(200);
        }

        new OwnDatabase(data).stop(); // killed, it would come back
        Finished ill = packaged.run(data, environment, "health");
        assertThat(ill.exitCode()).isEqualTo(1);
        assertThat(ill.err()).contains("dyad: unhealthy: http://127.0.0.1:" + port, "Database connections");
        assertThat(get(port, "/health/live").statusCode()).isEqualTo(200);
        assertThat(get(port, "/health/ready").statusCode()).isEqualTo(503);

        service.kill();
        Finished gone = packaged.run(data, environment, "health");
        assertThat(gone.exitCode()).isEqualTo(1);
        assertThat(gone.err()).contains("no answer");
    }

    @Test
    void theServiceCarriesItsPagesAndItsSchema() throws Exception {
        int port = packaged.start(packaged.dataDirectory()).awaitListening();

        HttpResponse<String> page = get(port, "/graphiql/");
        assertThat(page.statusCode()).isEqualTo(200);
        // whatever the page loads is there
        page.body()
                .lines()
                .flatMap(line -> Pattern.compile("(?:src|href)=\"(?!data:)([^\"#]+)\"")
                        .matcher(line)
                        .results()
                        .map(found -> found.group(1)))
                .forEach(path -> assertThat(statusOf(port, path)).as(path).isEqualTo(200));
        assertThat(get(port, "/graphiql/examples.json").body()).contains("query AsOf");
        assertThat(get(port, "/graphql/schema.graphql").body())
                .isEqualTo(Files.readString(Path.of("schema/graphql/schema.graphql")));
    }

    private static int statusOf(int port, String path) {
        try {
            return get(port, URI.create("/graphiql/").resolve(path).toString()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    private Finished run(String... arguments) throws IOException, InterruptedException {
        return packaged.run(packaged.emptyDirectory(), Map.of(), arguments);
    }
}
