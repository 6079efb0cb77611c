package org.dyad.events;

import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.graphql.PageRequest;
import org.dyad.reference.Areas;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What happened. */
@GraphQLApi
public class EventApi {

    private static final int MOST_AREAS = 10;
    private static final int LONGEST_SEARCH = 200;

    private final Events events;
    private final Areas areas;

    EventApi(Events events, Areas areas) {
        this.events = events;
        this.areas = areas;
    }

    @Query
    @NonNull
    @Description("Events, earliest first: by the day by which they had happened, those without date by the day on which"
            + " they were first told, then by code.")
    public EventConnection events(
            @Description("Only events that meet these conditions; all by default.") @Nullable EventFilter filter,
            @Description("Only what was public by the end of that day, also of dates, places and figures; default all.")
                    @Nullable
                    LocalDate asOf,
            @Description("How many events from the start of the window, 0 to 500; 50 by default.") @Nullable
                    Integer first,
            @Description("Only events behind this cursor.") @Nullable String after,
            @Description("How many events from the end of the window, 0 to 500; instead of first.") @Nullable
                    Integer last,
            @Description("Only events ahead of this cursor.") @Nullable String before) {
        EventFilter wanted = filter == null ? EventFilter.NONE : filter;
        LocalDate from = wanted.from();
        LocalDate to = wanted.to();
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadUserInput(
                    "filter.from", "filter.from must not be after filter.to, was %s, and to %s".formatted(from, to));
        }
        EventSelection selection =
                new EventSelection(codes(wanted.areas()), kinds(wanted), search(wanted.search()), from, to, asOf);
        return new EventConnection(events.page(selection, PageRequest.of(first, after, last, before)));
    }

    private List<String> codes(@Nullable List<String> named) {
        List<String> wanted = named == null ? List.of() : named;
        if (wanted.size() > MOST_AREAS) {
            throw new LimitExceeded("filter.areas", wanted.size(), MOST_AREAS);
        }
        return wanted.stream()
                .map(code -> areas.require("filter.areas", code).code)
                .toList();
    }

    private static List<EventKind> kinds(EventFilter filter) {
        List<EventKind> kinds = filter.kinds();
        return kinds == null ? List.of() : kinds;
    }

    private static @Nullable String search(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_SEARCH) {
            throw new LimitExceeded("filter.search", text.length(), LONGEST_SEARCH);
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadUserInput("filter.search", "filter.search must not contain the character U+0000");
        }
        return text.strip();
    }
}
