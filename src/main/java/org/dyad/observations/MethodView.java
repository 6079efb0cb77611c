package org.dyad.observations;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How an answer was worked out: enough to work it out again. */
@Type("Method")
@Description("How an answer was worked out: enough to work it out again.")
public record MethodView(
        @NonNull @Description("Stable name of the method.") String id,

        @NonNull @Description("Version of the method: another one may give another number from the same values.")
        String version,

        @NonNull @Description("Formula and assumptions, in short.")
        String formula,

        @NonNull @Description("Whose method it is, and where it is described.")
        String reference,

        @Description("The latest day on which a value used became public: ask as of it for the same again. Null for the"
                + " caller's own numbers.")
        @Nullable
        LocalDate inputsKnownOn) {

    /** The same method with inputs of that day. */
    public MethodView on(@Nullable LocalDate day) {
        return new MethodView(id, version, formula, reference, day);
    }
}
