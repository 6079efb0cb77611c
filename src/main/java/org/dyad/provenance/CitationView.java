package org.dyad.provenance;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * Where exactly a figure was read.
 *
 * @param quotedProvider code of the provider that the source quotes; the API shows the {@link Provider}
 */
@Type("Citation")
@Description("Where exactly a figure was read.")
public record CitationView(
        @NonNull @Description("The publication.") SourceView source,

        @Description("Where in it: a page, a table, a row; null if the source needs none.") @Nullable
        String locator,

        @Ignore @Nullable String quotedProvider,

        @NonNull
        @Description("Whether it was read at the office itself, in a report that quotes it, or worked out here.")
        Directness directness,

        @Description("The day on which we read it; null if that was not written down.") @Nullable
        LocalDate retrievedOn) {

    /** Of something that no office compiled: primary where the source itself is the act or the office's own. */
    public static CitationView reported(SourceView source, @Nullable String locator, @Nullable LocalDate retrievedOn) {
        Directness directness = switch (source.kind()) {
            case OFFICIAL_RELEASE, STATEMENT, LEGAL_ACT -> Directness.PRIMARY;
            case DATA_FILE, PRESS, STUDY, ENCYCLOPEDIA, DOCUMENT -> Directness.QUOTED;
        };
        return new CitationView(source, locator, null, directness, retrievedOn);
    }
}
