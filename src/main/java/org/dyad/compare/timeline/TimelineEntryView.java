package org.dyad.compare.timeline;

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

/** Something that happened, on the timeline. */
@Type("TimelineEntry")
@Description("Something that happened, on the timeline.")
public record TimelineEntryView(
        @NonNull @Description("Stable name within the timeline: kind and code.")
        String code,

        @NonNull @Description("When, as precise as the source.")
        PartialDateScalar date,

        @NonNull @Description("What kind of thing happened.")
        TimelineKind kind,

        @NonNull @Description("One line that says what happened.")
        String title,

        @NonNull @Description("Whom it is about.")
        List<@NonNull AreaView> areas,

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
