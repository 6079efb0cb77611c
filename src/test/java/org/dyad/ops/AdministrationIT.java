package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The packaged service, jar or native executable, administered over HTTP, and what it says of that. */
class AdministrationIT {

    private static final String LIST = "<CONSOLIDATED_LIST dateGenerated=\"2026-01-01T00:00:00.000Z\"><INDIVIDUALS>"
            + "<INDIVIDUAL><REFERENCE_NUMBER>A</REFERENCE_NUMBER><FIRST_NAME>Alpha</FIRST_NAME></INDIVIDUAL>"
            + "</INDIVIDUALS></CONSOLIDATED_LIST>";

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    @Test
    void aKeyMadeByACommandAdministersAndNeitherItNorThePasswordIsSaid() throws Exception {
        Path data = packaged.dataDirectory();
        Started service = packaged.start(data);
        int port = service.awaitListening();
        OwnDatabase database = new OwnDatabase(data);
        String password = database.password();
        // as an operator may name an external database, with everything in its URL
        Map<String, String> external =
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", "%s?user=dyad&password=%s".formatted(database.url(), password));

        Finished made = packaged.run(data, external, "keys", "create", "nightly", "--scope", "import,audit");
        String key = made.out().strip();
        HttpResponse<String> imported = send(port, "POST", "/admin/imports?file=un.xml", key, LIST);
        Path file = Files.writeString(packaged.emptyDirectory().resolve("un.xml"), LIST);
        Finished again = packaged.run(data, Map.of(), "import", "--report", "json", file.toString());
        Finished listed = packaged.run(data, external, "keys", "list");
        Finished revoked = packaged.run(data, external, "keys", "revoke", "nightly");
        HttpResponse<String> refused = send(port, "GET", "/admin/audit", key, "");
        Finished audit = packaged.run(data, external, "audit", "--report", "json");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
        assertThat(JsonPath.from(imported.body()).getInt("added")).isEqualTo(1);
        assertThat(JsonPath.from(imported.body()).getMap("").keySet())
                .isEqualTo(JsonPath.from(again.out()).getMap("").keySet());
        assertThat(JsonPath.from(again.out()).getInt("unchanged")).isEqualTo(1);
        assertThat(listed.out()).startsWith("nightly ").contains("import,audit", "valid");
        assertThat(revoked.exitCode()).isZero();
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(audit.out().lines().map(line -> JsonPath.from(line).getString("action")))
                .containsExactly("REVOKE_KEY", "IMPORT", "CREATE_KEY");
        String secret = key.substring("dyad_nightly_".length());
        assertThat(service.output()).contains("key nightly, IMPORT un.xml").doesNotContain(secret, password);
        for (Finished command : new Finished[] {made, again, listed, revoked, audit}) {
            assertThat(command.err()).doesNotContain(secret, password);
        }
        assertThat(listed.out() + audit.out()).doesNotContain(secret, password);
    }

    private static HttpResponse<String> send(int port, String method, String path, String key, String body)
            throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                                .header("Authorization", "Bearer " + key)
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
