package org.dyad.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.Map;
import org.dyad.graphql.LiveClient;
import org.dyad.ingest.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the packaged service, jar or native executable, tells of an import that another process ran. */
class LiveUpdatesIT {

    private static final String FEED = "/feeds/changes.atom";

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    @AfterEach
    void askTheTestsOwnServiceAgain() {
        RestAssured.port = RestAssured.UNDEFINED_PORT;
    }

    @Test
    void anImportOfAnotherProcessIsToldToFollowersAndInTheFeed() throws Exception {
        Path file = Samples.path("comtrade/v1/comtradr_get_C_A_HS-60a6ad.json");
        Path data = packaged.dataDirectory();
        RestAssured.port = packaged.start(data).awaitListening();
        try (LiveClient client = LiveClient.ready()) {
            client.subscribe("1", "subscription { datasetUpdated { code rows } }");
            assertThat(client.next().getString("payload.data.datasetUpdated.code"))
                    .startsWith("curated/");
            String tag = given().get(FEED).header("ETag");

            Finished imported = packaged.run(data, Map.of(), "import", file.toString(), "--released", "2024-01-15");

            // the four records of the file
            assertThat(imported.exitCode()).as(imported.err()).isZero();
            JsonPath told = client.next();
            assertThat(told.getString("payload.data.datasetUpdated.code")).endsWith("/comtradr_get_C_A_HS-60a6ad");
            assertThat(told.getInt("payload.data.datasetUpdated.rows")).isEqualTo(4);
            Response feed = given().header("If-None-Match", tag).get(FEED);
            assertThat(feed.statusCode()).isEqualTo(200);
            assertThat(feed.asString()).contains("4 added</title>");
        }
    }
}
