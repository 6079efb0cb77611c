package org.dyad.compare.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dyad.events.ClaimView;
import org.dyad.events.Claims;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.graphql.PageRequest;
import org.dyad.reference.Areas;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What happened to some areas, in order. */
@GraphQLApi
public class TimelineApi {

    private static final int MOST_AREAS = 20;

    private final Timelines timelines;
    private final Areas areas;
    private final Claims claims;

    TimelineApi(Timelines timelines, Areas areas, Claims claims) {
        this.timelines = timelines;
        this.areas = areas;
        this.claims = claims;
    }

    @Query
    @NonNull
    @Description(
            "What happened, earliest first: by the day by which it had happened, which is the last that its date may"
                    + " mean, then by code. Of one area: everything it takes part in. Of several: what is of one of them alone, and"
                    + " what is between two of them.")
    public TimelineConnection timeline(
            @NonNull @Description("Areas, 1 to 20.") List<@NonNull String> areas,
            @Description("First day of the window; a date that may lie in it counts. Default: no bound.") @Nullable
                    LocalDate from,
            @Description("Last day of the window; a date that may lie in it counts. Default: no bound.") @Nullable
                    LocalDate to,
            // JSpecify's @Nullable is not read here, and the element's @NonNull would count for the list
            @io.smallrye.graphql.api.Nullable
                    @Description("Only these kinds; default, and with an empty list, all.")
                    @Nullable
                    List<@NonNull TimelineKind> kinds,
            @Description("Only what was public and had begun by the end of that day; default all that is known.")
                    @Nullable
                    LocalDate asOf,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadUserInput("from", "from must not be after to, was %s, and to %s".formatted(from, to));
        }
        return new TimelineConnection(timelines.page(
                codes(areas),
                from,
                to,
                kinds == null ? Set.of() : Set.copyOf(kinds),
                asOf,
                PageRequest.of(first, after, last, before)));
    }

    private List<String> codes(List<String> anyCodes) {
        if (anyCodes.isEmpty()) {
            throw new BadUserInput("areas", "areas must name at least one area, was empty");
        }
        if (anyCodes.size() > MOST_AREAS) {
            throw new LimitExceeded("areas", anyCodes.size(), MOST_AREAS);
        }
        return anyCodes.stream().map(code -> areas.require("areas", code).code).toList();
    }

    @Description("The claim itself, with its figure; null where the entry is none. Those of a page are read at once.")
    public List<@Nullable ClaimView> claim(@Source List<TimelineEntryView> entries) {
        Map<TimelineEntryView, String> codes = new LinkedHashMap<>();
        for (TimelineEntryView entry : entries) {
            if (entry.kind() == TimelineKind.CLAIM) {
                codes.put(entry, entry.code().substring(entry.code().indexOf(':') + 1));
            }
        }
        Map<String, ClaimView> found = claims.views(codes.values());
        List<@Nullable ClaimView> answers = new ArrayList<>();
        for (TimelineEntryView entry : entries) {
            String code = codes.get(entry);
            answers.add(code == null ? null : found.get(code));
        }
        return answers;
    }
}
