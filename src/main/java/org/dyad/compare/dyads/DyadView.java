package org.dyad.compare.dyads;

import java.time.LocalDate;
import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A pair of areas, in the order in which they were asked for. */
@Type("Dyad")
@Description("A pair of countries, or of a country and a group: everything that is held about both.")
public record DyadView(
        @NonNull @Description("The first of the pair.") AreaView a,

        @NonNull @Description("The second of the pair.") AreaView b,

        @Description("The day behind which nothing is told; null where all that is known is.") @Nullable
        LocalDate asOf) {}
