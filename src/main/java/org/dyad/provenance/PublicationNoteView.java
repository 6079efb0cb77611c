package org.dyad.provenance;

import java.time.LocalDate;
import org.dyad.graphql.PartialDateScalar;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A {@link PublicationNote} as the API shows it; {@code org.dyad.reference} adds the reporter's area. */
@Type("PublicationNote")
@Description("What is known about whether an office publishes figures: the only ground for the statuses SUPPRESSED and "
        + "NOT_COLLECTED.")
public record PublicationNoteView(
        @Ignore String reporterCode,

        @Ignore @Nullable String providerCode,

        @NonNull @Description("Whether the figures are published.")
        PublicationStatus status,

        @NonNull
        @Description(
                "Figures with which partners: ALL, DETAIL (each partner, but not the world as a whole), WLD (only the "
                        + "world as a whole) or an area's code.")
        String partnerScope,

        @NonNull
        @Description(
                "Figures of which goods: ALL, a commodity's code with all that it contains, or a range of chapters such "
                        + "as 84-85.")
        String commodityScope,

        @NonNull @Description("Since when: figures about this time are the first concerned.")
        PartialDateScalar from,

        @Description("Through when, that time included; null while it lasts.") @Nullable
        PartialDateScalar until,

        @NonNull @Description("The day on which this became known.")
        LocalDate knownFrom,

        @NonNull @Description("What the source says, in our words.")
        String text,

        @NonNull @Description("Where that was read.") CitationView citation) {

    public static PublicationNoteView of(PublicationNote note) {
        return new PublicationNoteView(
                note.reporter(),
                note.provider(),
                note.status(),
                note.partnerScope(),
                note.commodityScope(),
                new PartialDateScalar(note.from()),
                PartialDateScalar.of(note.until()),
                note.knownFrom(),
                note.text(),
                note.citation());
    }
}
