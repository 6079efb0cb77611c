package org.dyad.sanctions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.KeyedLoader;
import org.dyad.graphql.PageRequest;
import org.dyad.graphql.Suggestions;
import org.dyad.reference.Areas;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Whom the official lists name. */
@GraphQLApi
public class DesignationApi {

    private final DesignationStore store;
    private final ListStore lists;
    private final SanctionRegister register;
    private final Areas areas;

    DesignationApi(DesignationStore store, ListStore lists, SanctionRegister register, Areas areas) {
        this.store = store;
        this.lists = lists;
        this.register = register;
        this.areas = areas;
    }

    /** What tells one question about a programme's entries from another. */
    private record Question(
            DesignationFilter filter,
            PageRequest page,
            @Nullable LocalDate asOf) {}

    @Query
    @NonNull
    @Description(
            "Entries of the official lists that are loaded, by list, then by the list's own identifier. To find out"
                    + " whether somebody is listed, screen the name: a filter finds only what is spelt so.")
    public DesignationConnection designations(
            @Description("Only entries that meet these conditions; all by default.") @Nullable DesignationFilter filter,
            @Description("As the lists stood on that day, by the versions that were imported; default the newest.")
                    @Nullable
                    LocalDate asOf,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        PageRequest request = PageRequest.of(first, after, last, before);
        return new DesignationConnection(store.page(selection(filter, asOf), request, asOf), lists.emptiness());
    }

    @Description("The entries listed under it, by list, then by the list's own identifier.")
    public CompletionStage<@NonNull DesignationConnection> designations(
            @Source SanctionProgrammeView programme,
            @Description("Only entries that meet these conditions; all by default.") @Nullable DesignationFilter filter,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        Question question = new Question(
                Objects.requireNonNullElse(filter, DesignationFilter.NONE),
                PageRequest.of(first, after, last, before),
                programme.reading().asOf());
        return KeyedLoader.load("SanctionProgramme.designations", programme.getCode(), question, this::pages)
                .thenApply(Objects::requireNonNull);
    }

    private Map<String, DesignationConnection> pages(Set<String> programmes, Question question) {
        return store
                .pages(programmes, selection(question.filter(), question.asOf()), question.page(), question.asOf())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new DesignationConnection(entry.getValue(), lists.emptiness())));
    }

    private DesignationSelection selection(@Nullable DesignationFilter filter, @Nullable LocalDate asOf) {
        DesignationFilter wanted = Objects.requireNonNullElse(filter, DesignationFilter.NONE);
        requireList("filter.list", wanted.list());
        return DesignationSelection.of(
                wanted,
                wanted.sender() == null ? null : register.require("filter.sender", wanted.sender()),
                wanted.country() == null ? null : areas.require("filter.country", wanted.country()).code,
                asOf);
    }

    /** While no list is loaded any code is fine: the answer says so. */
    private void requireList(String argument, @Nullable String list) {
        List<String> codes = lists.lists().stream().map(SanctionListView::code).toList();
        if (list != null && !codes.isEmpty() && !codes.contains(list)) {
            List<String> nearest = Suggestions.nearest(list, codes);
            throw new BadUserInput(
                    argument,
                    "%s must be the code of a list that is loaded".formatted(argument),
                    nearest.isEmpty() ? codes : nearest);
        }
    }

    @Query
    @NonNull
    @Description("What the versions of a list changed: who came in, who went, what changed in an entry.")
    public ListChangeConnection listChanges(
            @NonNull @Description("Code of the list, as sanctionLists answers it.") String list,
            @Description("Only versions of this day or later.") @Nullable LocalDate from,
            @Description("Only versions of this day or earlier.") @Nullable LocalDate to,
            @Description("Page size from the start, 0 to 500; default 50.") @Nullable Integer first,
            @Description("endCursor of the page before.") @Nullable String after,
            @Description("Page size from the end, 0 to 500.") @Nullable Integer last,
            @Description("startCursor of the page behind.") @Nullable String before) {
        PageRequest request = PageRequest.of(first, after, last, before);
        requireList("list", list);
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadUserInput("from", "from must not be after to, was %s, and to %s".formatted(from, to));
        }
        return new ListChangeConnection(lists.changes(list, from, to, request), lists.emptiness());
    }

    @Query
    @NonNull
    @Description("The official lists that are loaded, by code; empty until one is imported.")
    public List<@NonNull SanctionListView> sanctionLists() {
        return lists.lists();
    }
}
