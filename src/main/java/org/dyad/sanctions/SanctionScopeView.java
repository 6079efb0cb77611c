package org.dyad.sanctions;

import java.util.List;
import org.dyad.provenance.CitationView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A {@link Scope} as the API shows it. */
@Type("SanctionScope")
@Description("Goods that a measure restricts, and where that was read.")
public record SanctionScopeView(
        @NonNull @Description("Code of the Harmonized System, a range of chapters, TOTAL or a list.")
        String code,

        @Description("What must be known to read it, for example that the source names the goods and not the code.")
        @Nullable
        String note,

        @NonNull @Description("Where it was read.") List<@NonNull CitationView> citations) {

    static SanctionScopeView of(Scope scope) {
        return new SanctionScopeView(scope.commodity(), scope.note(), List.of(scope.citation()));
    }
}
