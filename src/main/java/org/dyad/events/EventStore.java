package org.dyad.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Cursor;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.PartialDateConverter;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/**
 * Reads events a page at a time: by the day by which they had happened, those without date by the day on which they
 * were first told, then by code.
 */
@ApplicationScoped
class EventStore {

    private static final String CURRENT = """
            select v.code, v.name, v.kind, v.note, v.areas, v.happened as begins,
              v.ended as ends, v.place, v.day, v.known_from
            from event v where v.known_from is not null
            """;

    /** Takes two parameters; what is derived of all reports is derived anew of those known by then. */
    private static final String AS_OF = """
            select v.code, v.name, v.kind, v.note, v.areas, first.begins, first.ends,
              first.place, coalesce(upper(first.begins) - 1, v.known_from) as day, v.known_from
            from event v cross join lateral (
              select r.begins, r.ends, r.place from event_report r join source s on s.id = r.source
              where r.event = v.code and r.known_from <= ?::date order by %s limit 1) first
            where v.known_from <= ?::date
            """.formatted(EventReports.ORDER);

    private static final int KEY_COLUMNS = 2;

    private final JdbcReader database;
    private final Areas areas;

    EventStore(JdbcReader database, Areas areas) {
        this.database = database;
        this.areas = areas;
    }

    /**
     * A page of events; counts all of them only if it is asked to.
     *
     * @throws BadUserInput if a cursor is of another list
     */
    Page<Event> page(EventSelection selection, PageRequest request) {
        Statement statement = selected(selection);
        place(statement, "after", ">", request.afterColumns(KEY_COLUMNS));
        place(statement, "before", "<", request.beforeColumns(KEY_COLUMNS));
        String order = request.backwards() ? "desc" : "asc";
        statement.sql.append(" order by e.day %1$s, e.code collate \"C\" %1$s limit ?".formatted(order));
        statement.values.add(request.limit());
        List<Event> found = database.list(
                "select e.* from (%s) e where true%s".formatted(statement.from, statement.sql),
                statement::bind,
                EventStore::read);
        return Page.of(request, found, event -> Cursor.join(event.day(), event.code()), () -> count(selection));
    }

    private int count(EventSelection selection) {
        Statement statement = selected(selection);
        return database.list(
                        "select count(*) as n from (%s) e where true%s".formatted(statement.from, statement.sql),
                        statement::bind,
                        row -> row.getInt("n"))
                .get(0);
    }

    Optional<Event> find(String code) {
        return database.list(CURRENT + " and v.code = ?", EventStore::read, code).stream()
                .findFirst();
    }

    private Statement selected(EventSelection selection) {
        LocalDate asOf = selection.asOf();
        Statement statement = new Statement(asOf == null ? CURRENT : AS_OF);
        if (asOf != null) {
            statement.values.add(asOf);
            statement.values.add(asOf);
        }
        for (String area : selection.areas()) {
            statement.add(" and e.areas && ?::text[]", areas.recordedAs(area));
        }
        if (!selection.kinds().isEmpty()) {
            statement.add(
                    " and e.kind = any(?::text[])",
                    selection.kinds().stream().map(EventKind::name).toList());
        }
        if (selection.search() != null) {
            statement.add(" and strpos(lower(e.name), lower(?::text)) > 0", selection.search());
        }
        if (selection.from() != null) {
            statement.add(" and e.begins is not null and e.day >= ?::date", selection.from());
        }
        if (selection.to() != null) {
            statement.add(" and lower(e.begins) <= ?::date", selection.to());
        }
        return statement;
    }

    private static void place(Statement statement, String argument, String side, @Nullable List<String> columns) {
        if (columns == null) {
            return;
        }
        try {
            statement.add(
                    " and (e.day, e.code collate \"C\") %s (?::date, ?::text)".formatted(side),
                    LocalDate.parse(columns.get(0)));
            statement.values.add(columns.get(1));
        } catch (DateTimeException e) {
            throw new BadUserInput(argument, argument + " is not a cursor of this list");
        }
    }

    /** A statement that grows by conditions, each with its value; lists become arrays of text. */
    private static final class Statement {

        private final String from;
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Statement(String from) {
            this.from = from;
        }

        void add(String condition, Object value) {
            sql.append(condition);
            values.add(value);
        }

        void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof List<?> list) {
                    List<String> texts = list.stream().map(Object::toString).toList();
                    statement.setArray(i + 1, JdbcReader.texts(statement.getConnection(), texts, text -> text));
                } else {
                    statement.setObject(i + 1, values.get(i));
                }
            }
        }
    }

    private static Event read(ResultSet row) throws SQLException {
        Array areas = row.getArray("areas");
        return new Event(
                row.getString("code"),
                row.getString("name"),
                EventKind.valueOf(row.getString("kind")),
                row.getString("note"),
                areas == null ? List.of() : List.of((String[]) areas.getArray()),
                PartialDateConverter.read(row, "begins"),
                PartialDateConverter.read(row, "ends"),
                row.getString("place"),
                row.getObject("day", LocalDate.class),
                row.getObject("known_from", LocalDate.class));
    }
}
