package org.dyad.observations;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.provenance.JdbcReader;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue of series. */
@ApplicationScoped
public class SeriesCatalogStore {

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
    private final Areas areas;
    private final Commodities commodities;

    SeriesCatalogStore(JdbcReader database, Areas areas, Commodities commodities) {
        this.database = database;
        this.areas = areas;
        this.commodities = commodities;
    }

    Page<SeriesInfo> page(SeriesCatalogFilter filter, PageRequest request) {
        SeriesSearch search = search(filter.search());
        SeriesCatalogStatement page = SeriesCatalogStatement.page(filter, search, request);
        List<SeriesInfo> found = database.list(page.sql(), page::bind, SeriesCatalogStore::row);
        return Page.of(request, found, SeriesInfo::key, () -> count(filter, search));
    }

    private int count(SeriesCatalogFilter filter, @Nullable SeriesSearch search) {
        SeriesCatalogStatement count = SeriesCatalogStatement.count(filter, search);
        return database.list(count.sql(), count::bind, row -> row.getInt("total"))
                .get(0);
    }

    private @Nullable SeriesSearch search(@Nullable String words) {
        return words == null || words.isBlank()
                ? null
                : SeriesSearch.of(
                        words,
                        areas.all().stream().collect(toMap(area -> area.code, area -> area.name)),
                        commodities.labels());
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
