package org.dyad.compare.mirror;

import org.dyad.trade.Flow;
import org.eclipse.microprofile.graphql.Description;

/** What is held against each other. */
@Description("What is held against each other.")
public enum MirrorFlow {
    @Description("The exporter's exports against the importer's imports.")
    EXPORT,
    @Description("Both sides' turnover, where only that is published.")
    TOTAL;

    /** As the exporter reports it; the importer reports its mirror. */
    Flow ofExporter() {
        return switch (this) {
            case EXPORT -> Flow.EXPORT;
            case TOTAL -> Flow.TOTAL;
        };
    }
}
