package org.dyad.sanctions;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which programmes; all conditions must be met. */
@Input("SanctionProgrammeFilter")
@Description("Which programmes: all conditions that are given must be met.")
public record SanctionProgrammeFilter(
        @Description(
                "Who imposes: an area by any of its codes, or an actor such as WEST. A member finds what its groups"
                        + " impose; what the European Union imposes only with countEuAs: MEMBERS.")
        @Nullable
        String sender,

        @Description("On whom: an area by any of its codes, or an actor. A member finds what is imposed on its groups.")
        @Nullable
        String target,

        @Description("Only those that applied on this day, or of which that is not known.") @Nullable
        LocalDate on,

        @Description("Text that the code or the name contains, in any case of letters; no character is a wildcard.")
        @Nullable
        String search,

        @Description("Only those that have a measure of this kind.") @Nullable
        MeasureKind kind) {

    static final SanctionProgrammeFilter NONE = new SanctionProgrammeFilter(null, null, null, null, null);
}
