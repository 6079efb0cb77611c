package org.dyad.sanctions;

import java.util.List;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.CitationView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A {@link LegalBasis} as the API shows it. */
@Type("LegalBasis")
@Description("A legal act behind a programme or a measure.")
public record LegalBasisView(
        @NonNull @Description("Its name and number.") String title,

        @Description("Where it was published: OJ L 153, 3.6.2022, p. 53; null where the source does not tell.")
        @Nullable
        String reference,

        @Description("When it was adopted or signed; null where the source does not tell.") @Nullable
        PartialDateScalar adoptedOn,

        @Description("When it was published; null where the source does not tell.") @Nullable
        PartialDateScalar publishedOn,

        @Description("Where it can be read; null where we know no address.") @Nullable
        String url,

        @NonNull @Description("Where it was read.") List<@NonNull CitationView> citations) {

    static LegalBasisView of(LegalBasis basis) {
        return new LegalBasisView(
                basis.act(),
                basis.reference(),
                PartialDateScalar.of(basis.adoptedOn()),
                PartialDateScalar.of(basis.publishedOn()),
                basis.url(),
                List.of(basis.citation()));
    }
}
