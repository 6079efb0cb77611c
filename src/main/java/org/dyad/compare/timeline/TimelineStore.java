package org.dyad.compare.timeline;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.PartialDateConverter;
import org.dyad.provenance.SourceView;
import org.jspecify.annotations.Nullable;

/**
 * Reads the timeline: the parts that are wanted, in one statement, by the day by which things had happened, then by id.
 * Each part is cut to the page on its own before the parts are put together; as a table expression of its own, so that
 * a part whose table is spread over several nodes is read there, and the others where they are.
 */
@ApplicationScoped
class TimelineStore {

    private static final String FILTERED = "select e.id from (%s) e%s";

    private static final String CUT =
            "select e.* from (%s) e%s order by e.day %3$s, e.id collate \"C\" %3$s limit :limit";

    private static final String PAGE = """
            with %4$s
            select e.id, e.happened, e.known_from, e.areas, e.locator, e.note, e.details,
              s.retrieved_on as source_retrieved_on, %1$s
            from (%2$s) e join source s on s.id = e.source
            order by e.day %3$s, e.id collate "C" %3$s limit :limit
            """;

    private static final String COUNT = "with %2$s select count(*) as n from (%1$s) e";

    private final JdbcReader database;
    private final Map<TimelineKind, TimelinePart> parts = new EnumMap<>(TimelineKind.class);

    TimelineStore(JdbcReader database, @All List<TimelinePart> parts) {
        this.database = database;
        parts.forEach(part -> this.parts.put(part.kind(), part));
    }

    /** The part that has the entries of a kind. */
    TimelinePart part(TimelineKind kind) {
        return Objects.requireNonNull(parts.get(kind), kind.name());
    }

    /** The kind whose entries are about things of that GraphQL type, one each. */
    Optional<TimelineKind> kindOf(String nodeType) {
        return parts.values().stream()
                .filter(part -> part.nodeType().filter(nodeType::equals).isPresent())
                .map(TimelinePart::kind)
                .findFirst();
    }

    /**
     * A page of entries; counts all of them only if it is asked to.
     *
     * @throws org.dyad.graphql.ApiException.BadUserInput if a cursor is of another list
     */
    Page<TimelineRow> page(TimelineSelection selection, PageRequest request) {
        TimelinePlace after = TimelinePlace.of("after", request.afterColumns(TimelinePlace.COLUMNS));
        TimelinePlace before = TimelinePlace.of("before", request.beforeColumns(TimelinePlace.COLUMNS));
        List<String> conditions = conditions(selection);
        Map<String, Object> values = values(selection);
        values.put("limit", request.limit());
        if (after != null) {
            conditions.add("(e.day, e.id collate \"C\") > (:afterDay::date, :afterId::text)");
            values.put("afterDay", after.day());
            values.put("afterId", after.id());
        }
        if (before != null) {
            conditions.add("(e.day, e.id collate \"C\") < (:beforeDay::date, :beforeId::text)");
            values.put("beforeDay", before.day());
            values.put("beforeId", before.id());
        }
        String order = request.backwards() ? "desc" : "asc";
        List<TimelineRow> found = read(statement(selection.kinds(), selection.reach(), conditions, order, values));
        return Page.of(request, found, TimelinePlace::key, () -> count(selection));
    }

    private int count(TimelineSelection selection) {
        String arms = arms(selection.kinds(), selection.reach(), FILTERED, conditions(selection), "");
        TimelineStatement statement =
                new TimelineStatement(COUNT.formatted(union(selection.kinds()), arms), values(selection));
        return database.list(statement.jdbc(), statement::bind, row -> row.getInt("n"))
                .get(0);
    }

    /** The entry of that id, if there is one. */
    Optional<TimelineRow> find(String id) {
        int colon = id.indexOf(':');
        TimelineKind kind = TimelineKind.valueOf(id.substring(0, colon));
        Map<String, Object> values =
                Map.of("id", id, "key", id.substring(colon + 1), "limit", 1, "knownBy", LocalDate.MAX);
        return read(statement(Set.of(kind), TimelineReach.NAMED, List.of("e.id = :id"), "asc", values)).stream()
                .findFirst();
    }

    private TimelineStatement statement(
            Set<TimelineKind> kinds,
            TimelineReach reach,
            List<String> conditions,
            String order,
            Map<String, Object> values) {
        String arms = arms(kinds, reach, CUT, conditions, order);
        return new TimelineStatement(PAGE.formatted(SourceView.COLUMNS, union(kinds), order, arms), values);
    }

    private String arms(
            Set<TimelineKind> kinds, TimelineReach reach, String arm, List<String> conditions, String order) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return kinds.stream()
                .sorted()
                .map(kind -> arm(kind) + " as materialized ("
                        + arm.formatted(part(kind).select(reach), where, order) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String union(Set<TimelineKind> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> "select * from " + arm(kind))
                .collect(Collectors.joining(" union all "));
    }

    private static String arm(TimelineKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "_part";
    }

    /** On the columns of a part; on the day where that is an index's column. */
    private static List<String> conditions(TimelineSelection selection) {
        List<String> conditions = new ArrayList<>();
        if (selection.from() != null) {
            conditions.add("e.day >= :from::date");
        }
        if (selection.to() != null) {
            conditions.add("lower(e.happened) <= :to::date");
        }
        if (selection.asOf() != null) {
            conditions.add("e.known_from <= :asOf::date and lower(e.happened) <= :asOf::date");
        }
        return conditions;
    }

    private static Map<String, Object> values(TimelineSelection selection) {
        Map<String, Object> values = new HashMap<>();
        values.put("areas", selection.areas());
        LocalDate asOf = selection.asOf();
        values.put("knownBy", asOf == null ? LocalDate.MAX : asOf);
        putIfGiven(values, "from", selection.from());
        putIfGiven(values, "to", selection.to());
        putIfGiven(values, "asOf", selection.asOf());
        return values;
    }

    private static void putIfGiven(Map<String, Object> values, String name, @Nullable LocalDate day) {
        if (day != null) {
            values.put(name, day);
        }
    }

    private List<TimelineRow> read(TimelineStatement statement) {
        return database.list(statement.jdbc(), statement::bind, TimelineStore::row);
    }

    private static TimelineRow row(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new TimelineRow(
                id,
                TimelineKind.valueOf(id.substring(0, id.indexOf(':'))),
                Objects.requireNonNull(PartialDateConverter.read(row, "happened")),
                row.getObject("known_from", LocalDate.class),
                List.of((String[]) row.getArray("areas").getArray()),
                SourceView.read(row),
                row.getString("locator"),
                row.getObject("source_retrieved_on", LocalDate.class),
                row.getString("note"),
                TimelineDetails.parse(row.getString("details")));
    }
}
