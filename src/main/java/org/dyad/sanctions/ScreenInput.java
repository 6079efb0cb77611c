package org.dyad.sanctions;

import org.dyad.graphql.PartialDateScalar;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who is looked for. */
@Input("ScreenInput")
@Description("Who is looked for: a name, and what else is known of them.")
public record ScreenInput(
        @NonNull @Description("The name, in any script, order and spelling; any characters are just a name.")
        String name,

        @Description("Who or what it is; parties known to be something else do not match.") @Nullable
        PartyKind kind,

        @Description("When the person was born, as precisely as known.") @Nullable
        PartialDateScalar birthDate,

        @Description("A country to which they belong, by any of its codes.") @Nullable
        String country,

        @Description("A number of theirs: IMO, INN, LEI, passport; a listed party with it matches whatever its name.")
        @Nullable
        String identifier) {}
