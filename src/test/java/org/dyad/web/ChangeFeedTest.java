package org.dyad.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChangeFeedTest {

    private static final String FEED = "/feeds/changes.atom";

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
