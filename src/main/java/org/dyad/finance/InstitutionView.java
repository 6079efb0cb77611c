package org.dyad.finance;

import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.observations.DatedStatusView;
import org.dyad.provenance.CitationView;
import org.dyad.reference.AreaView;
import org.dyad.reference.MoneyView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Institution} as the API shows it; {@link InstitutionApi} adds memberships, figures and indicators.
 *
 * @param institution what of it was public by the day that the answer is limited to
 * @param asOf that day; null for none
 */
@Type("Institution")
@Description("A bank, a payment or card system, a rating agency, a fund, a pool of reserves or a swap line.")
public record InstitutionView(
        @Ignore Institution institution,

        @Ignore @Nullable LocalDate asOf,

        @NonNull @Description("Our stable name of it: NDB, CIPS, WORLD-BANK.")
        String code,

        @NonNull @Description("Its name.") String name,

        @NonNull @Description("What sort of institution it is.")
        InstitutionKind kind,

        @Description("Whose it is, where it is one area's own; null where it is not, or nobody says.") @Nullable
        AreaView area,

        @NonNull @Description("Institutions that this one can stand in for: CIPS for SWIFT.")
        List<@NonNull AlternativeView> alternativeTo,

        @NonNull @Description("The reverse: institutions that can stand in for this one; of SWIFT, CIPS is one.")
        List<@NonNull AlternativeView> standsFor,

        @NonNull @Description("Areas that founded it; empty where no source that we hold says who did.")
        List<@NonNull AreaView> founders,

        @NonNull @Description("The organisations through which areas founded it, where the states themselves did not.")
        List<@NonNull String> foundingOrganisations,

        @Description("When it was founded, as precisely as any source says; null where none does.") @Nullable
        PartialDateScalar foundedOn,

        @Description("When it began to work: put into operation, else opened; null where no source says.") @Nullable
        PartialDateScalar operationalOn,

        @Description("City of its seat; null where no source says.") @Nullable
        String headquarters,

        @Description("Its capital: authorised, else committed, else subscribed, else paid in; all others stand in"
                + " figures. Null where no source says.")
        @Nullable
        MoneyView capital,

        @NonNull @Description("What became of it, by date: proposed, founded, opened, suspended, resumed …")
        List<@NonNull DatedStatusView> operations,

        @Description("What must be known about it; null if nothing.") @Nullable
        String note,

        @NonNull @Description("Where it was read that there is such an institution.")
        List<@NonNull CitationView> citations)
        implements Node {

    static final String TYPE = "Institution";

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this institution among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, code);
    }
}
