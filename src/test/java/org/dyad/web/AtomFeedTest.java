package org.dyad.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The rules are those of RFC 4287; what a section number stands beside, that section demands. */
class AtomFeedTest {

    private static final String SERVICE = "https://dyad.example.org";

    private static final Change LIST = new Change(
            "load:7:abc:OFAC-SDN",
            "OFAC-SDN of 2026-09-02: 2 listed",
            List.of("Specially Designated Nationals, version 3.", "Listed: Ivanov & Sons <Moscow>; Bad\u0001Name."),
            Instant.parse("2026-09-03T10:15:30.123456Z"),
            "/sanctions",
            "query Changes { listChanges(list: \"OFAC-SDN\") { totalCount } }");

    private static final Change TABLE = new Change(
            "load:6:def",
            "Trade flows: 3 revised",
            List.of("Rows of curated/trade_flow: 3 revised."),
            Instant.parse("2026-09-01T00:00:00Z"),
            "/",
            "");

    @Test
    void aFeedWithChangesKeepsTheRules() throws Exception {
        Element feed = AtomRules.parse(AtomFeed.write(SERVICE, List.of(LIST, TABLE)));

        AtomRules.check(feed);
        assertThat(AtomRules.texts(feed, "entry", "title")).containsExactly(LIST.title(), TABLE.title());
        assertThat(AtomRules.text(feed, "updated")).isEqualTo("2026-09-03T10:15:30Z");
    }

    @Test
    void aFeedWithoutChangesKeepsTheRules() throws Exception {
        AtomRules.check(AtomRules.parse(AtomFeed.write(SERVICE, List.of())));
    }

    @Test
    void anEntryIsTheSameUnderAnotherAddress() throws Exception {
        Element here = AtomRules.parse(AtomFeed.write(SERVICE, List.of(LIST)));
        Element there = AtomRules.parse(AtomFeed.write("http://localhost:8080", List.of(TABLE, LIST)));

        // 4.2.6: an entry keeps its id when its document moves
        assertThat(AtomRules.texts(there, "entry", "id"))
                .contains(AtomRules.texts(here, "entry", "id").get(0))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesMayHaveAnyCharacters() throws Exception {
        Element feed = AtomRules.parse(AtomFeed.write(SERVICE, List.of(LIST)));

        assertThat(AtomRules.texts(feed, "entry", "content").get(0)).endsWith("Ivanov & Sons <Moscow>; BadName.");
    }

    @Test
    void anEntryLinksToTheExplorerAndToItsQuery() throws Exception {
        Element feed = AtomRules.parse(AtomFeed.write(SERVICE, List.of(LIST)));
        List<String> links = AtomRules.links(feed, "entry");

        assertThat(links.get(0)).isEqualTo("https://dyad.example.org/sanctions");
        assertThat(links.get(1)).startsWith("https://dyad.example.org/graphiql/?query=");
        assertThat(URLDecoder.decode(links.get(1).replaceFirst(".*query=", ""), UTF_8))
                .isEqualTo(LIST.query());
    }
}
