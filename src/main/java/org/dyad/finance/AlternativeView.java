package org.dyad.finance;

import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.CitationView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * One institution beside another, and in what; {@link InstitutionApi} adds the institution.
 *
 * @param code of the other institution
 * @param asOf the day that the answer is limited to
 */
@Type("Alternative")
@Description("That one institution can stand in for another, and in what.")
public record AlternativeView(
        @Ignore String code,

        @Ignore @Nullable LocalDate asOf,

        @NonNull @Description("What the one can do in the place of the other.")
        AlternativeFunction function,

        @Description("What must be known to read it; null if nothing.") @Nullable
        String note,

        @NonNull @Description("Where it was read.") List<@NonNull CitationView> citations) {

    public AlternativeView {
        citations = List.copyOf(citations);
    }
}
