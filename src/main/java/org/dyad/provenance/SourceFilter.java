package org.dyad.provenance;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which sources are asked for; null asks for all. */
@Input("SourceFilter")
@Description("Which sources to list: those that meet every condition given.")
public record SourceFilter(
        @Description(
                "Text that the title or the publisher contains, in any case of letters; at most 200 characters, none of "
                        + "which is a wildcard.")
        @Nullable
        String search,

        @Description("What sort of publication it is.") @Nullable
        SourceKind kind,

        @Description("Not published before this day: its date, as precise as it is known, does not end before it.")
        @Nullable
        LocalDate publishedFrom,

        @Description("Not published after this day: its date, as precise as it is known, does not begin after it.")
        @Nullable
        LocalDate publishedTo) {

    static final SourceFilter NONE = new SourceFilter(null, null, null, null);
}
