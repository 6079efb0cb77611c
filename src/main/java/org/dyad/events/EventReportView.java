package org.dyad.events;

import java.util.List;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.CitationView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What one source says of an event. */
@Type("EventReport")
@Description("What one source says of an event; sources that differ stand beside each other.")
public record EventReportView(
        @NonNull @Description("Whose word it is.") ReportStanding standing,

        @Description("When it began, as precisely as the source says; null where it does not.") @Nullable
        PartialDateScalar startsOn,

        @Description("The last day, month or year of it; null where the source does not say.") @Nullable
        PartialDateScalar endsOn,

        @Description("Where; null where the source does not say.") @Nullable
        String place,

        @Description("What else the source says, in our words; null if nothing.") @Nullable
        String note,

        @NonNull @Description("Where it was read.") List<@NonNull CitationView> citations) {

    public EventReportView {
        citations = List.copyOf(citations);
    }
}
