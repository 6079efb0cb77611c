package org.dyad.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChangeFeedTest {

    private static final String FEED = "/feeds/changes.atom";

    /** As an import in another process commits it. */
    private static final String VERSION = """
            begin;
            insert into sanction_list (code, name, sender) select 'FEED-TEST', 'A list', min(code) from sanction_actor;
            insert into load (dataset, file, format, sha256, read, added, revised, unchanged, withdrawn, refused,
              started_at, finished_at)
            values ('feed-test', 'list.csv', 'csv', 'abc', 7, 2, 0, 5, 1, 0, now(), now());
            insert into list_version (list, version, day, entries, sha256, load)
            select 'FEED-TEST', 2, '2026-09-02', 7, 'abc', max(id) from load;
            insert into list_change (list, version, entry, kind, name, fields) values
              ('FEED-TEST', 2, '1', 'ADDED', 'Ivanov & Sons', '[]'), ('FEED-TEST', 2, '2', 'ADDED', 'Petrov', '[]'),
              ('FEED-TEST', 2, '3', 'REMOVED', 'Sidorov', '[]');
            commit;
            """;

    private static final String FORGET = """
            delete from list_change where list = 'FEED-TEST';
            delete from list_version where list = 'FEED-TEST';
            delete from sanction_list where code = 'FEED-TEST';
            delete from load where dataset = 'feed-test';
            """;

    @Test
    void theFeedTellsWhatTheFirstLoadBrought() throws Exception {
        Response answer = given().get(FEED);
        Element feed = AtomRules.parse(answer.asByteArray());

        AtomRules.check(feed);
        assertThat(answer.contentType()).isEqualTo("application/atom+xml;charset=utf-8");
        assertThat(AtomRules.texts(feed, "entry", "content"))
                .anySatisfy(content -> assertThat(content)
                        .contains("Rows of curated/trade_flow: ", "added", "Periods that begin from 19"));
        assertThat(AtomRules.links(feed, "entry"))
                .anySatisfy(link -> assertThat(link).matches("http://[^/]+/energy"));
        assertThat(AtomRules.texts(feed, "entry", "id")).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void aVersionOfAListTellsWhoCameAndHowManyWent() throws Exception {
        try {
            execute(VERSION);
            Element feed = AtomRules.parse(given().get(FEED).asByteArray());
            for (int look = 0; look < 50 && !title(feed).startsWith("FEED-TEST"); look++) {
                Thread.sleep(100); // the version of the data is looked at once a second
                feed = AtomRules.parse(given().get(FEED).asByteArray());
            }

            AtomRules.check(feed);
            assertThat(title(feed)).isEqualTo("FEED-TEST of 2026-09-02: 2 listed, 1 no longer listed");
            assertThat(AtomRules.texts(feed, "entry", "content").get(0))
                    .isEqualTo("A list, version 2 of 2026-09-02, 7 entries.\nListed: Ivanov & Sons; Petrov.");
            assertThat(AtomRules.links(feed, "entry").get(1)).contains("/graphiql/?query=query%20Changes");
        } finally {
            execute(FORGET);
        }
    }

    private static String title(Element feed) {
        return AtomRules.texts(feed, "entry", "title").get(0);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.credentials().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whoHasTheFeedIsToldSo() {
        String tag = given().get(FEED).header("ETag");

        assertThat(given().header("If-None-Match", tag).get(FEED).statusCode()).isEqualTo(304);
        assertThat(given().header("If-None-Match", "\"other\"").get(FEED).statusCode())
                .isEqualTo(200);
        Response head = given().head(FEED);
        assertThat(head.header("ETag")).isEqualTo(tag);
        assertThat(head.asByteArray()).isEmpty();
    }
}
