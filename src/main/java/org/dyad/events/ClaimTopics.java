package org.dyad.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Suggestions;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.Snapshot;
import org.jspecify.annotations.Nullable;

/** What claims are about: every topic that one of them has. */
@ApplicationScoped
class ClaimTopics {

    private static final String ALL = "select distinct topic from claim order by topic";

    private final Snapshot<List<String>> all;

    ClaimTopics(DataVersion version, JdbcReader database) {
        this.all = new Snapshot<>(version, () -> database.list(ALL, row -> row.getString("topic")));
    }

    /**
     * Checks a topic that a client asks for; null, for all of them, is fine.
     *
     * @throws BadUserInput naming the topics there are, the nearest first, if none is this one or below it
     */
    void require(String argument, @Nullable String topic) {
        if (topic == null || all.get().stream().anyMatch(known -> covers(topic, known))) {
            return;
        }
        List<String> accepted = Stream.concat(Suggestions.nearest(topic, all.get()).stream(), all.get().stream())
                .distinct()
                .toList();
        throw new BadUserInput(
                argument,
                "%s must be a topic of claims such as TRADE or TRADE.TOTAL, was \"%s\"".formatted(argument, topic),
                accepted);
    }

    private static boolean covers(String topic, String known) {
        return known.equals(topic) || known.startsWith(topic + ".");
    }
}
