package org.dyad.provenance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeLoader;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads sources a page at a time, in the order of their codes. */
@ApplicationScoped
class SourceStore implements NodeLoader {

    private static final int LONGEST_SEARCH = 200;

    private static final String MATCHING = """
            from source s
            where (cast(? as text) is null or s.title ilike ? or s.publisher ilike ?)
              and (cast(? as text) is null or s.kind = ?)
              and (cast(? as date) is null or upper(s.published_on) > ?)
              and (cast(? as date) is null or lower(s.published_on) <= ?)
            """;

    private static final String WINDOW = """
              and (cast(? as text) is null or s.code collate "C" > ?)
              and (cast(? as text) is null or s.code collate "C" < ?)
            order by s.code collate "C" %s
            limit ?
            """;

    private static final String SELECT = "select " + SourceView.COLUMNS + MATCHING + WINDOW;
    private static final String FORWARDS = SELECT.formatted("asc");
    private static final String BACKWARDS = SELECT.formatted("desc");
    private static final String COUNT = "select count(*) as total " + MATCHING;

    private final JdbcReader database;

    SourceStore(JdbcReader database) {
        this.database = database;
    }

    /**
     * A page of the sources that meet the filter.
     *
     * @throws LimitExceeded if the text to search for is too long
     */
    Page<SourceView> page(SourceFilter filter, PageRequest request) {
        String pattern = pattern(filter.search());
        String kind = filter.kind() == null ? null : filter.kind().name();
        Object[] matching = {
            pattern,
            pattern,
            pattern,
            kind,
            kind,
            filter.publishedFrom(),
            filter.publishedFrom(),
            filter.publishedTo(),
            filter.publishedTo()
        };
        String after = request.afterKey() == null ? null : storable("after", request.afterKey());
        String before = request.beforeKey() == null ? null : storable("before", request.beforeKey());
        Object[] window = {after, after, before, before, request.limit()};
        return Page.of(
                request,
                database.list(request.backwards() ? BACKWARDS : FORWARDS, SourceView::read, joined(matching, window)),
                SourceView::code,
                () -> database.one(COUNT, row -> row.getInt("total"), matching));
    }

    /** The pattern that finds the text itself, whatever it contains; null finds everything. */
    private static @Nullable String pattern(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return null;
        }
        if (search.length() > LONGEST_SEARCH) {
            throw new LimitExceeded("filter.search", search.length(), LONGEST_SEARCH);
        }
        return "%" + storable("filter.search", search.strip()).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** PostgreSQL holds every character but one. */
    private static String storable(String argument, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new BadUserInput(argument, argument + " must not contain the character U+0000");
        }
        return text;
    }

    private static @Nullable Object[] joined(@Nullable Object[] first, @Nullable Object[] second) {
        @Nullable Object[] both = new Object[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public String type() {
        return SourceView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Source.<Source>find("code", storable("id", key))
                        .firstResultOptional()
                        .map(SourceView::of)
                        .orElse(null));
    }
}
