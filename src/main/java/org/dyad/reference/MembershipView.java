package org.dyad.reference;

import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.SourceView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One stay of an area in a group. */
@Type("Membership")
@Description("One stay of an area in a group: an area that left and came back has two.")
public record MembershipView(
        @NonNull @Description("The group.") AreaView group,

        @NonNull @Description("Who takes part in it.") AreaView member,

        @NonNull @Description("In what role.") MembershipKind kind,

        @Description(
                "The first day, as precisely as it is known; null where the group is a fixed composition, or nobody "
                        + "knows.")
        @Nullable
        PartialDateScalar effectiveOn,

        @Description("The first day on which it no longer took part; null while it does.") @Nullable
        PartialDateScalar leftOn,

        @Description("What must be known about it; null if nothing.") @Nullable
        String note,

        @Description("Where that was read; null where it is common knowledge.") @Nullable
        SourceView source) {}
