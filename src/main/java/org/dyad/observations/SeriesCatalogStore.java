package org.dyad.observations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.provenance.JdbcReader;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue of series. */
@ApplicationScoped
public class SeriesCatalogStore {

    private static final String PAGE = """
            select * from series_catalog where %s and (?::text is null or key > ?) and (?::text is null or key < ?)
            order by key %s limit ?
            """;

    private static final String COUNT = "select count(*)::int as total from series_catalog where %s";

    /** Each word of the search by itself, so that their order does not matter. */
    private static final String FILTER = """
            (? or not exists (select 1 from unnest(?::text[]) word where label not ilike '%' || word || '%'))
            and areas @> ?::text[] and (?::text is null or kind = ?)
            and (?::text is null or commodity = ? or commodity like ?)
            """;

    private static final String OF_PAIR = """
            select * from series_catalog where kind = 'TRADE' and areas @> ?::text[] order by key limit ?
            """;

    private static final String OF_INDICATORS = """
            select * from series_catalog
            where kind = 'INDICATOR' and regexp_replace(key, '^([^.]*[.]){6}', '') = any(?::text[]) order by key
            """;

    /** More than two offices, all flows and currencies of the longest commodity list come to. */
    private static final int MOST_OF_PAIR = 2_000;

    private final JdbcReader database;

    SeriesCatalogStore(JdbcReader database) {
        this.database = database;
    }

    Page<SeriesInfo> page(SeriesCatalogFilter filter, PageRequest request) {
        String sql = PAGE.formatted(FILTER, request.backwards() ? "desc" : "asc");
        List<SeriesInfo> found = database.list(
                sql,
                statement -> {
                    int next = bind(statement, filter);
                    statement.setString(next++, request.afterKey());
                    statement.setString(next++, request.afterKey());
                    statement.setString(next++, request.beforeKey());
                    statement.setString(next++, request.beforeKey());
                    statement.setInt(next, request.limit());
                },
                SeriesCatalogStore::row);
        return Page.of(request, found, SeriesInfo::key, () -> count(filter));
    }

    private int count(SeriesCatalogFilter filter) {
        return database.list(COUNT.formatted(FILTER), statement -> bind(statement, filter), row -> row.getInt("total"))
                .get(0);
    }

    /** All trade series between two areas, whichever of them reports. */
    public List<SeriesInfo> tradeOf(String a, String b) {
        return database.list(
                OF_PAIR,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", new String[] {a, b}));
                    statement.setInt(2, MOST_OF_PAIR);
                },
                SeriesCatalogStore::row);
    }

    /** All series of some indicators, in the order of their keys. */
    public List<SeriesInfo> ofIndicators(Collection<String> indicators) {
        List<String> codes = List.copyOf(indicators);
        return database.list(
                OF_INDICATORS,
                statement -> statement.setArray(1, JdbcReader.texts(statement.getConnection(), codes, code -> code)),
                SeriesCatalogStore::row);
    }

    /** Binds the filter's parameters and answers the position of the next. */
    private static int bind(PreparedStatement statement, SeriesCatalogFilter filter) throws SQLException {
        String search = filter.search();
        String[] words = search == null ? new String[0] : search.strip().split("\\s+");
        String kind = filter.kind() == null ? null : filter.kind().name();
        String commodity = filter.commodity();
        statement.setBoolean(1, search == null || search.isBlank());
        statement.setArray(
                2,
                statement
                        .getConnection()
                        .createArrayOf(
                                "text",
                                Arrays.stream(words)
                                        .map(SeriesCatalogStore::literally)
                                        .toArray()));
        statement.setArray(
                3,
                statement.getConnection().createArrayOf("text", filter.areas().toArray()));
        statement.setString(4, kind);
        statement.setString(5, kind);
        statement.setString(6, commodity);
        statement.setString(7, commodity);
        statement.setString(8, below(commodity));
        return 9;
    }

    /** Percent sign and underscore are plain characters of a search. */
    private static String literally(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static @Nullable String below(@Nullable String commodity) {
        return commodity != null && commodity.matches("[0-9]{2,5}") ? commodity + "%" : commodity;
    }

    private static SeriesInfo row(ResultSet row) throws SQLException {
        Frequency frequency = Frequency.ofLetter(row.getString("frequency"));
        List<Period> missing = new ArrayList<>();
        for (Date day : (Date[]) row.getArray("missing").getArray()) {
            missing.add(Period.of(frequency, day.toLocalDate()));
        }
        return new SeriesInfo(
                row.getString("key"),
                SeriesKind.valueOf(row.getString("kind")),
                row.getString("label"),
                List.of((String[]) row.getArray("areas").getArray()),
                row.getString("provider"),
                row.getString("unit"),
                Basis.valueOf(row.getString("basis")),
                Adjustment.valueOf(row.getString("adjustment")),
                Period.of(frequency, row.getObject("first", LocalDate.class)),
                Period.of(frequency, row.getObject("last", LocalDate.class)),
                row.getInt("count"),
                missing,
                row.getObject("last_updated", LocalDate.class));
    }
}
