package org.dyad.finance;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which institutions are asked for; null asks for all. */
@Input("InstitutionFilter")
@Description("Which institutions to list: those that meet every condition given.")
public record InstitutionFilter(
        @Description("What sort of institution it is.") @Nullable
        InstitutionKind kind,

        @Description("Code of an institution that it can stand in for, for example SWIFT.") @Nullable
        String alternativeTo,

        @Description("What it can do in the place of another.") @Nullable
        AlternativeFunction function,

        // JSpecify's @Nullable is not read here, and the element's @NonNull would count for the list
        @io.smallrye.graphql.api.Nullable
        @Description("Areas, at most 10, each of which founded it, belongs to it or has it as its own.")
        @Nullable
        List<@NonNull String> areas) {

    static final InstitutionFilter NONE = new InstitutionFilter(null, null, null, null);
}
