package org.dyad.trade.diversion;

import java.util.ArrayList;
import java.util.List;
import org.dyad.trade.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A flow of goods that a diversion is about, as the one declares it who is asked.
 *
 * @param hub null for what a sender sells to the target itself
 */
record Link(
        Kind kind,
        String reporter,
        String partner,
        @Nullable String hub) {

    /** Which way. */
    enum Kind {
        /** A sender's exports to the target, as the sender declares them. */
        LOST(Flow.EXPORT),
        /** A hub's imports from a sender, as the hub declares them. */
        IN(Flow.IMPORT),
        /** A hub's exports to the target, as the hub declares them. */
        OUT(Flow.EXPORT);

        private final Flow flow;

        Kind(Flow flow) {
            this.flow = flow;
        }

        Flow flow() {
            return flow;
        }
    }

    /** Such as {@code exports of KGZ to RUS}. */
    String words() {
        return switch (kind.flow()) {
            case IMPORT, RE_IMPORT -> "imports of %s from %s".formatted(reporter, partner);
            case EXPORT, RE_EXPORT -> "exports of %s to %s".formatted(reporter, partner);
            case TOTAL, BALANCE -> "trade of %s with %s".formatted(reporter, partner);
        };
    }

    static List<Link> of(DiversionRequest request) {
        List<Link> links = new ArrayList<>();
        for (String sender : request.senders()) {
            links.add(new Link(Kind.LOST, sender, request.target(), null));
        }
        for (String hub : request.hubs()) {
            links.add(new Link(Kind.OUT, hub, request.target(), hub));
            for (String sender : request.senders()) {
                links.add(new Link(Kind.IN, hub, sender, hub));
            }
        }
        return links;
    }
}
