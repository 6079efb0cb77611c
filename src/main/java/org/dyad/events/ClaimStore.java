package org.dyad.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Cursor;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.PartialDateConverter;
import org.dyad.provenance.SourceView;
import org.dyad.series.PartialDate;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Reads claims, each page with its sources in one statement. Ordered by the day they were said by, then by code. */
@ApplicationScoped
public class ClaimStore {

    private static final String CLAIMS = """
            (select *, coalesce(upper(said_on) - 1, known_from) as said_by from claim) c
            """;

    private static final String COLUMNS = """
            c.code, c.area, c.counterpart, c.topic, c.flow, c.commodity, c.kind, c.value, c.low, c.high, c.precision,
            c.unit, c.rounding, c.period, c.span_from, c.span_until, c.speaker, c.said_on, c.known_from, c.locator,
            c.derived_from, c.note, s.retrieved_on as source_retrieved_on,
            """ + SourceView.COLUMNS;

    /** Takes five parameters; both areas in any order use the index on the pair. */
    private static final String SELECTED = """
            (least(c.area, c.counterpart), greatest(c.area, c.counterpart)) in (
                select least(one, other), greatest(one, other)
                from unnest(?::text[]) one cross join unnest(?::text[]) other)
              and (?::text is null or c.topic = ? or starts_with(c.topic, ? || '.'))
              and (?::date is null or (c.known_from <= ? and c.said_by <= ?))
            """;

    private static final String PAGE = "select " + COLUMNS + " from " + CLAIMS + """
            join source s on s.id = c.source
            where %s
              and (?::date is null or (c.said_by, c.code) > (?::date, ?::text))
              and (?::date is null or (c.said_by, c.code) < (?::date, ?::text))
            order by c.said_by %s, c.code %s
            limit ?
            """;

    private static final String COUNT = "select count(*) as n from " + CLAIMS + " where " + SELECTED;

    private static final String ONE =
            "select " + COLUMNS + " from " + CLAIMS + " join source s on s.id = c.source where c.code = ?";

    private static final String SEVERAL =
            "select " + COLUMNS + " from " + CLAIMS + " join source s on s.id = c.source where c.code = any(?::text[])";

    private static final String REPEATING = "select " + COLUMNS + " from " + CLAIMS
            + " join source s on s.id = c.source where c.derived_from is not null order by c.said_by, c.code";

    private static final int KEY_COLUMNS = 2;

    private final JdbcReader database;
    private final ClaimTopics topics;

    ClaimStore(JdbcReader database, ClaimTopics topics) {
        this.database = database;
        this.topics = topics;
    }

    /**
     * A page of claims; counts all of them only if it is asked to.
     *
     * @throws BadUserInput if no claim has the topic or one below it, or a cursor is of another list
     */
    public Page<Claim> page(ClaimSelection selection, PageRequest request) {
        topics.require("topic", selection.topic());
        Place after = Place.of("after", request.afterColumns(KEY_COLUMNS));
        Place before = Place.of("before", request.beforeColumns(KEY_COLUMNS));
        String order = request.backwards() ? "desc" : "asc";
        List<Claim> found = database.list(
                PAGE.formatted(SELECTED, order, order),
                statement -> {
                    int next = bind(statement, selection);
                    next = bind(statement, next, after);
                    next = bind(statement, next, before);
                    statement.setInt(next, request.limit());
                },
                ClaimStore::read);
        return Page.of(request, found, claim -> Cursor.join(claim.saidBy(), claim.code()), () -> count(selection));
    }

    private int count(ClaimSelection selection) {
        return database.list(COUNT, statement -> bind(statement, selection), row -> row.getInt("n"))
                .get(0);
    }

    Optional<Claim> find(String code) {
        return database.list(ONE, ClaimStore::read, code).stream().findFirst();
    }

    /** The claims of these codes, as many as there are, in any order. */
    List<Claim> findAll(Collection<String> codes) {
        List<String> asked = List.copyOf(codes);
        return database.list(
                SEVERAL,
                statement -> statement.setArray(1, JdbcReader.texts(statement.getConnection(), asked, code -> code)),
                ClaimStore::read);
    }

    /** Every claim that repeats a figure of a series. */
    List<Claim> repeating() {
        return database.list(REPEATING, ClaimStore::read);
    }

    private static int bind(PreparedStatement statement, ClaimSelection selection) throws SQLException {
        int next = 1;
        statement.setArray(next++, JdbcReader.texts(statement.getConnection(), selection.one(), code -> code));
        statement.setArray(next++, JdbcReader.texts(statement.getConnection(), selection.other(), code -> code));
        for (int i = 0; i < 3; i++) {
            statement.setString(next++, selection.topic());
        }
        for (int i = 0; i < 3; i++) {
            statement.setObject(next++, selection.asOf());
        }
        return next;
    }

    private static int bind(PreparedStatement statement, int first, @Nullable Place place) throws SQLException {
        int next = first;
        statement.setObject(next++, place == null ? null : place.saidBy());
        statement.setObject(next++, place == null ? null : place.saidBy());
        statement.setString(next++, place == null ? null : place.code());
        return next;
    }

    /** Where a cursor stands. */
    private record Place(LocalDate saidBy, String code) {

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

    private static Claim read(ResultSet row) throws SQLException {
        String period = row.getString("period");
        SourceView source = SourceView.read(row);
        String speaker = row.getString("speaker");
        return new Claim(
                row.getString("code"),
                row.getString("area"),
                row.getString("counterpart"),
                row.getString("topic"),
                row.getString("flow"),
                row.getString("commodity"),
                ClaimKind.valueOf(row.getString("kind")),
                row.getBigDecimal("value"),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                Precision.valueOf(row.getString("precision")),
                row.getString("unit"),
                row.getBigDecimal("rounding"),
                period == null ? null : Period.parse(period),
                firstDay(row, "span_from"),
                firstDay(row, "span_until"),
                speaker,
                PartialDateConverter.read(row, "said_on"),
                row.getObject("known_from", LocalDate.class),
                new CitationView(
                        source,
                        row.getString("locator"),
                        null,
                        Claim.directness(source, speaker),
                        row.getObject("source_retrieved_on", LocalDate.class)),
                row.getString("derived_from"),
                row.getString("note"));
    }

    /** Both ends of a span are first days: the later one is the day after the last. */
    private static @Nullable LocalDate firstDay(ResultSet row, String column) throws SQLException {
        PartialDate date = PartialDateConverter.read(row, column);
        return date == null ? null : date.startInclusive();
    }
}
