package org.dyad.sanctions;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.graphql.Suggestions;
import org.dyad.provenance.NoticeView;
import org.dyad.reference.Areas;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Is somebody on a list, under which spelling, and why does it match. */
@GraphQLApi
public class ScreeningApi {

    private static final int MOST_NAMES = 1000;
    private static final int MOST_MATCHES = 50;
    private static final String ALGORITHM = "name parts paired off whatever their order";
    private static final String VERSION = "2";
    private static final String NOTICE = "No match does not mean not blocked: ownership rules are applied only where"
            + " ownership is loaded, and only the lists and versions named here were searched. A match is a likeness of"
            + " names, not an identity of persons.";

    private final Screenings screenings;
    private final ScreeningStore store;
    private final ListStore lists;
    private final Areas areas;

    ScreeningApi(Screenings screenings, ScreeningStore store, ListStore lists, Areas areas) {
        this.screenings = screenings;
        this.store = store;
        this.lists = lists;
        this.areas = areas;
    }

    @Query
    @NonNull
    @Description("Names held against the official lists that are loaded: who may be meant, under which spelling, how"
            + " alike, and why. Entries that were taken off are shown as delisted.")
    public ScreeningView screen(
            @NonNull @Description("Who is looked for, 1 to 1,000 of them.") List<@NonNull ScreenInput> names,
            @Description("Codes of the lists to search, as sanctionLists answers them; default all.") @Nullable
                    List<@NonNull String> lists,
            @Description("Only entries that had been listed by that day, with the status they had then; default the"
                            + " newest state.")
                    @org.jspecify.annotations.Nullable
                    LocalDate on,
            @DefaultValue("0.85") @Description("Likeness from which an entry is a match, 0 to 1.") Double minScore,
            @DefaultValue("5") @Description("Matches of one name at most, 1 to 50.") Integer limit) {
        double least = minScore == null ? 0.85 : minScore;
        int most = limit == null ? 5 : limit;
        requireNames(names);
        if (!(least >= 0 && least <= 1)) {
            throw new BadUserInput("minScore", "minScore must be between 0 and 1, was %s".formatted(least));
        }
        if (most < 1) {
            throw new BadUserInput("limit", "limit must be between 1 and %d, was %d".formatted(MOST_MATCHES, most));
        }
        if (most > MOST_MATCHES) {
            throw new LimitExceeded("limit", most, MOST_MATCHES);
        }
        Set<String> searched = searched(lists);
        Screenings.Question question = new Screenings.Question(searched, on, least, most, countries(names));
        List<ListVersionView> versions = store.versions(searched, on);
        return new ScreeningView(
                ALGORITHM, VERSION, versions, screenings.screen(names, question), NOTICE, notices(versions, on));
    }

    private static void requireNames(List<ScreenInput> names) {
        if (names.isEmpty()) {
            throw new BadUserInput(
                    "names", "names must have between 1 and %d elements, had none".formatted(MOST_NAMES));
        }
        if (names.size() > MOST_NAMES) {
            throw new LimitExceeded("names", names.size(), MOST_NAMES);
        }
        for (int i = 0; i < names.size(); i++) {
            ScreenInput each = names.get(i);
            boolean identified = each.identifier() != null && !each.identifier().isBlank();
            if (each.name().isBlank() && !identified) {
                throw new BadUserInput(
                        "names", "names[%d].name must not be blank where no identifier is given".formatted(i));
            }
        }
    }

    /** While no list is loaded any code is fine: the answer says so. */
    private Set<String> searched(@org.jspecify.annotations.Nullable List<String> asked) {
        List<String> loaded = lists.lists().stream().map(SanctionListView::code).toList();
        if (asked == null) {
            return Set.copyOf(loaded);
        }
        if (asked.isEmpty()) {
            throw new BadUserInput("lists", "lists must name at least one list, or be left out for all", loaded);
        }
        for (String list : asked) {
            if (!loaded.isEmpty() && !loaded.contains(list)) {
                List<String> nearest = Suggestions.nearest(list, loaded);
                throw new BadUserInput(
                        "lists",
                        "lists must be codes of lists that are loaded, was %s".formatted(shortened(list)),
                        nearest.isEmpty() ? loaded : nearest);
            }
        }
        Set<String> known = new LinkedHashSet<>(asked);
        known.retainAll(loaded);
        return known;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private Map<String, String> countries(List<ScreenInput> names) {
        Map<String, String> codes = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String country = names.get(i).country();
            if (country != null && !codes.containsKey(country)) {
                codes.put(country, areas.require("names[%d].country".formatted(i), country).code);
            }
        }
        return codes;
    }

    private List<NoticeView> notices(List<ListVersionView> versions, @org.jspecify.annotations.Nullable LocalDate on) {
        List<NoticeView> notices = new ArrayList<>(lists.emptiness());
        List<String> later = versions.stream()
                .filter(version -> on != null && version.day().isAfter(on))
                .map(ListVersionView::list)
                .toList();
        if (!later.isEmpty()) {
            notices.add(new NoticeView(
                    "LIST_VERSION_LATER",
                    "no version of that day is loaded of %s: entries that were taken off before the first version loaded"
                                    .formatted(String.join(", ", later))
                            + " are not found",
                    List.of()));
        }
        return notices;
    }
}
