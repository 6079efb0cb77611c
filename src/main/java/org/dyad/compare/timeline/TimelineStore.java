package org.dyad.compare.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Cursor;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.PartialDateConverter;
import org.dyad.provenance.SourceView;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads the timeline: everything dated, in one statement, ordered by day and id. */
@ApplicationScoped
class TimelineStore {

    /** Each part finds the entries of one kind; both areas of a pair must be asked for, or the one area alone. */
    private static final String ENTRIES =
            """
            (select 'CLAIM:' || c.code as id, 'CLAIM' as kind, upper(c.said_on) - 1 as day, c.said_on as said, c.known_from,
                coalesce(c.speaker || ': ', '') || lower(c.kind) || ' ' || a.name || coalesce(' and ' || b.name, '') || ', '
                  || lower(replace(c.topic, '.', ' ')) || coalesce(' ' || c.period, '')
                  || coalesce(', ' || coalesce(trim_scale(c.value)::text,
                      trim_scale(c.low)::text || ' to ' || trim_scale(c.high)::text) || ' ' || c.unit, '') as title,
                array_remove(array[c.area, c.counterpart], null) as areas, c.source, c.locator
              from claim c join area a on a.code = c.area left join area b on b.code = c.counterpart
              where c.said_on is not null and %1$s
             union all
             select 'PUBLICATION:' || n.reporter || ':' || md5(n.text), 'PUBLICATION', upper(n."from") - 1, n."from",
                n.known_from, n.text, array[n.reporter], n.source, n.locator
              from publication_note n where n.reporter = any(?::text[])
             union all
             select 'REVISION:' || t.reporter || ':' || t.partner || ':' || t.flow || ':' || t.commodity || ':'
                  || t.provider || ':' || t.currency || ':' || t.basis || ':' || t.adjustment || ':' || t.period || ':'
                  || t.known_from,
                'REVISION', t.known_from, daterange(t.known_from, t.known_from + 1), t.known_from,
                t.provider || ': ' || a.name || ', ' || lower(t.flow) || ' with ' || b.name
                  || case t.commodity when 'TOTAL' then '' else ', ' || t.commodity end || ' '
                  || extract(year from t.period) || ' revised to ' || trim_scale(t.value) || ' ' || t.currency,
                array[t.reporter, t.partner], t.source, t.locator
              from trade_flow t join area a on a.code = t.reporter join area b on b.code = t.partner
              where t.reporter = any(?::text[]) and t.partner = any(?::text[]) and t.frequency = 'A'
                and t.vintage_kind = 'REVISION') e
            """
                    .formatted(
                            """
                            c.area = any(?::text[])
                              and (c.counterpart is null or cardinality(?::text[]) = 1 or c.counterpart = any(?::text[]))
                            """);

    private static final int AREA_PARAMETERS = 6;

    private static final String SELECTED =
            """
            (?::date is null or e.day >= ?) and (?::date is null or lower(e.said) <= ?)
            and (?::date is null or (e.known_from <= ? and lower(e.said) <= ?))
            and (cardinality(?::text[]) = 0 or e.kind = any(?::text[]))
            """;

    private static final String COLUMNS =
            "e.id, e.kind, e.said, e.known_from, e.title, e.areas, e.locator, s.retrieved_on as source_retrieved_on, "
                    + SourceView.COLUMNS;

    private static final String PAGE = "select " + COLUMNS + " from " + ENTRIES + """
             join source s on s.id = e.source
            where %s
              and (?::date is null or (e.day, e.id) > (?::date, ?::text))
              and (?::date is null or (e.day, e.id) < (?::date, ?::text))
            order by e.day %s, e.id %s limit ?
            """;

    private static final String COUNT = "select count(*)::int as total from " + ENTRIES + " where " + SELECTED;

    private static final int KEY_COLUMNS = 2;

    private final JdbcReader database;

    TimelineStore(JdbcReader database) {
        this.database = database;
    }

    Page<TimelineEntry> page(TimelineSelection selection, PageRequest request) {
        Place after = Place.of("after", request.afterColumns(KEY_COLUMNS));
        Place before = Place.of("before", request.beforeColumns(KEY_COLUMNS));
        String order = request.backwards() ? "desc" : "asc";
        List<TimelineEntry> found = database.list(
                // The title of a part may contain a percent sign, so the statement is put together and not formatted.
                PAGE.replaceFirst("%s", SELECTED).replaceFirst("%s", order).replaceFirst("%s", order),
                statement -> {
                    int next = bind(statement, selection);
                    next = bind(statement, next, after);
                    next = bind(statement, next, before);
                    statement.setInt(next, request.limit());
                },
                TimelineStore::read);
        return Page.of(request, found, entry -> Cursor.join(entry.day(), entry.id()), () -> count(selection));
    }

    private int count(TimelineSelection selection) {
        return database.list(COUNT, statement -> bind(statement, selection), row -> row.getInt("total"))
                .get(0);
    }

    private static int bind(PreparedStatement statement, TimelineSelection selection) throws SQLException {
        int next = 1;
        for (int i = 0; i < AREA_PARAMETERS; i++) {
            statement.setArray(next++, JdbcReader.texts(statement.getConnection(), selection.areas(), code -> code));
        }
        for (LocalDate day : Arrays.asList(
                selection.from(),
                selection.from(),
                selection.to(),
                selection.to(),
                selection.asOf(),
                selection.asOf(),
                selection.asOf())) {
            statement.setObject(next++, day);
        }
        List<TimelineKind> kinds = selection.kinds().stream().sorted().toList();
        statement.setArray(next++, JdbcReader.texts(statement.getConnection(), kinds, TimelineKind::name));
        statement.setArray(next++, JdbcReader.texts(statement.getConnection(), kinds, TimelineKind::name));
        return next;
    }

    private static int bind(PreparedStatement statement, int first, @Nullable Place place) throws SQLException {
        int next = first;
        statement.setObject(next++, place == null ? null : place.day());
        statement.setObject(next++, place == null ? null : place.day());
        statement.setString(next++, place == null ? null : place.id());
        return next;
    }

    /** Where a cursor stands. */
    private record Place(LocalDate day, String id) {

        static @Nullable Place of(String argument, @Nullable List<String> columns) {
            if (columns == null) {
                return null;
            }
            try {
                return new Place(LocalDate.parse(columns.get(0)), columns.get(1));
            } catch (java.time.DateTimeException e) {
                throw new BadUserInput(argument, argument + " is not a cursor of this list");
            }
        }
    }

    private static TimelineEntry read(ResultSet row) throws SQLException {
        PartialDate said = Objects.requireNonNull(PartialDateConverter.read(row, "said"));
        return new TimelineEntry(
                row.getString("id"),
                TimelineKind.valueOf(row.getString("kind")),
                said,
                row.getObject("known_from", LocalDate.class),
                row.getString("title"),
                List.of((String[]) row.getArray("areas").getArray()),
                new CitationView(
                        SourceView.read(row),
                        row.getString("locator"),
                        null,
                        Directness.PRIMARY,
                        row.getObject("source_retrieved_on", LocalDate.class)));
    }
}
