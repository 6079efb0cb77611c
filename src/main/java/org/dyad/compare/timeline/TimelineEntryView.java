package org.dyad.compare.timeline;

import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.CitationView;
import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Something that happened, on the timeline; {@link TimelineApi} adds the claim. */
@Type("TimelineEntry")
@Description("Something that happened, on the timeline.")
public record TimelineEntryView(
        @NonNull
        @Description("Our stable name of the entry: its kind, a colon, and what tells it from others of the kind.")
        String code,

        @NonNull @Description("When it happened, as precisely as the source says.")
        PartialDateScalar date,

        @NonNull @Description("What kind of thing happened.")
        TimelineKind kind,

        @NonNull
        @Description("One line that says what happened, with units; numbers are shortened to about four digits.")
        String title,

        @Description("What must be known to read it; null where the title says all.") @Nullable
        String note,

        @NonNull @Description("Whom it is about; the area from whose side it is told first.")
        List<@NonNull AreaView> areas,

        @NonNull @Description("First day on which a source shows it: asOf goes by that.")
        LocalDate knownFrom,

        @NonNull @Description("Where it was read.") List<@NonNull CitationView> citations)
        implements Node {

    static final String TYPE = "TimelineEntry";

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this entry among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, code);
    }
}
