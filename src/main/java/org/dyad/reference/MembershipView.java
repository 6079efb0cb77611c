package org.dyad.reference;

import java.util.List;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.SourceView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * One stay of an area in a group or an institution.
 *
 * @param institutionCode code of the institution, which the API shows itself; null where it is a group
 */
@Type("Membership")
@Description("One stay of an area in a group or an institution: an area that left and came back has two.")
public record MembershipView(
        @Description("The group; null where it is an institution.") @Nullable
        AreaView group,

        @Ignore @Nullable String institutionCode,

        @NonNull @Description("Who takes part in it.") AreaView member,

        @NonNull @Description("In what role.") MembershipKind kind,

        @Description("When it was approved, as precisely as that is known; null where nobody says.") @Nullable
        PartialDateScalar approvedOn,

        @Description(
                "The first day, as precisely as it is known; null where the group is a fixed composition, or nobody "
                        + "knows.")
        @Nullable
        PartialDateScalar effectiveOn,

        @Description("The first day on which it no longer took part; null while it does.") @Nullable
        PartialDateScalar leftOn,

        @Description("What it put in or committed itself to, in an institution; null where nobody says.") @Nullable
        MoneyView capital,

        @Description("Its share of the capital, in percent; null where nobody says.") @Nullable
        Double capitalShare,

        @Description("Its share of the votes, in percent; null where nobody says.") @Nullable
        Double votingShare,

        @Description("What must be known about it; null if nothing.") @Nullable
        String note,

        @Description("Where that was read first; null where it is common knowledge.") @Nullable
        SourceView source,

        @NonNull @Description("Everywhere that was read; empty where it is common knowledge.")
        List<@NonNull CitationView> citations) {

    /** A stay in a group. */
    static MembershipView inGroup(GroupMembership stay, AreaView group, AreaView member) {
        SourceView source = stay.source();
        return new MembershipView(
                group,
                null,
                member,
                stay.kind(),
                null,
                PartialDateScalar.of(stay.from()),
                PartialDateScalar.of(stay.until()),
                null,
                null,
                null,
                stay.note(),
                source,
                source == null ? List.of() : List.of(CitationView.reported(source, null, null)));
    }
}
