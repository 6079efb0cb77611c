package org.dyad.events;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which events are asked for; null asks for all. */
@Input("EventFilter")
@Description("Which events to list: those that meet every condition given.")
public record EventFilter(
        // JSpecify's @Nullable is not read here, and the element's @NonNull would count for the list
        @io.smallrye.graphql.api.Nullable
        @Description("Areas, at most 10, each of which takes part or is spoken of.")
        @Nullable
        List<@NonNull String> areas,

        @io.smallrye.graphql.api.Nullable
        @Description("Only these kinds; default, and with an empty list, all.")
        @Nullable
        List<@NonNull EventKind> kinds,

        @Description("Text that the name contains, in any case of letters; at most 200 characters, no wildcards.")
        @Nullable
        String search,

        @Description("First day of the window; a date that may lie in it counts, an event without date does not.")
        @Nullable
        LocalDate from,

        @Description("Last day of the window; a date that may lie in it counts, an event without date does not.")
        @Nullable
        LocalDate to) {

    static final EventFilter NONE = new EventFilter(null, null, null, null, null);
}
