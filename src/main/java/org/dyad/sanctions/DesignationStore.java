package org.dyad.sanctions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.dyad.graphql.Cursor;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.PartialDateConverter;
import org.jspecify.annotations.Nullable;

/** Reads entries of official lists with their parties, by list, then by the list's own identifier. */
@ApplicationScoped
class DesignationStore {

    private static final String COLUMNS = "d.list, d.entry, d.effect, " + DesignationSelection.DELISTED + """
         as delisted, d.listed_on, d.starts_on, d.ends_on, d.delisted_on, d.first_seen_on, d.last_seen_on,
        d.reasons, d.published, y.code as party_code, y.kind as party_kind, y.name as party_name
        """;

    private static final String FROM = """
        from designation d join listed_party y on y.code = d.party join sanction_list l on l.code = d.list
        """;

    private static final String ORDER = " order by d.list collate \"C\" %1$s, d.entry collate \"C\" %1$s limit ?";

    private static final String UNDER = """
         where exists (select 1 from designation_programme u
          where u.list = d.list and u.entry = d.entry and u.programme = w.code)
        """;

    private static final String SEVERAL = "select " + COLUMNS + FROM + """
        join unnest(?::text[], ?::text[]) as k(list, entry) on k.list = d.list and k.entry = d.entry
        """;

    private final JdbcReader database;

    DesignationStore(JdbcReader database) {
        this.database = database;
    }

    /** An entry with the programme under which it was asked for. */
    private record Under(String programme, DesignationView designation) {}

    /** A page of the entries that are selected; counts all of them only if it is asked to. */
    Page<DesignationView> page(DesignationSelection selection, PageRequest request, @Nullable LocalDate asOf) {
        DesignationSelection window = selection.within(request);
        String sql = "select " + COLUMNS + FROM + "where true" + window.where() + order(request);
        List<DesignationView> found = database.list(
                sql,
                statement -> {
                    int next = bind(statement, 1, window, asOf);
                    statement.setInt(next, request.limit());
                },
                DesignationStore::read);
        return Page.of(
                request,
                found,
                DesignationStore::key,
                () -> database.one(
                        "select count(*) as n " + FROM + "where true" + selection.where(),
                        row -> row.getInt("n"),
                        selection.values().toArray()));
    }

    /** Such a page for each of several programmes, in one statement; the numbers of all in another, if one is asked. */
    Map<String, Page<DesignationView>> pages(
            Collection<String> programmes,
            DesignationSelection selection,
            PageRequest request,
            @Nullable LocalDate asOf) {
        List<String> codes = List.copyOf(programmes);
        DesignationSelection window = selection.within(request);
        String sql = "select w.code as programme, q.* from unnest(?::text[]) as w(code) cross join lateral (select "
                + COLUMNS + FROM + UNDER + window.where() + order(request) + ") q";
        List<Under> rows = database.list(
                sql,
                statement -> {
                    statement.setArray(1, JdbcReader.texts(statement.getConnection(), codes, code -> code));
                    int next = bind(statement, 2, window, asOf);
                    statement.setInt(next, request.limit());
                },
                row -> new Under(row.getString("programme"), read(row)));
        Map<String, List<DesignationView>> found =
                rows.stream().collect(groupingBy(Under::programme, mapping(Under::designation, toList())));
        AtomicReference<@Nullable Map<String, Integer>> totals = new AtomicReference<>();
        return codes.stream()
                .collect(toMap(
                        code -> code,
                        code -> Page.of(
                                request,
                                found.getOrDefault(code, List.of()),
                                DesignationStore::key,
                                () -> totals(totals, codes, selection).getOrDefault(code, 0))));
    }

    private Map<String, Integer> totals(
            AtomicReference<@Nullable Map<String, Integer>> known, List<String> codes, DesignationSelection selection) {
        Map<String, Integer> totals = known.get();
        if (totals == null) {
            totals = counts(codes, selection);
            known.set(totals);
        }
        return totals;
    }

    private record Count(String programme, int entries) {}

    private Map<String, Integer> counts(List<String> codes, DesignationSelection selection) {
        String sql = "select w.code, (select count(*) " + FROM + UNDER + selection.where()
                + ") as n from unnest(?::text[]) as w(code)";
        return database
                .list(
                        sql,
                        statement -> {
                            int next = values(statement, 1, selection);
                            statement.setArray(next, JdbcReader.texts(statement.getConnection(), codes, code -> code));
                        },
                        row -> new Count(row.getString("code"), row.getInt("n")))
                .stream()
                .collect(toMap(Count::programme, Count::entries));
    }

    /** The entries of these keys, list and identifier with a colon between, as many as there are. */
    Map<String, DesignationView> byKey(Collection<String> keys) {
        return byKey(keys, null);
    }

    /** The same with the status of a day; of the newest state without one. */
    Map<String, DesignationView> byKey(Collection<String> keys, @Nullable LocalDate asOf) {
        List<String> asked =
                keys.stream().filter(key -> key.indexOf(':') > 0).distinct().toList();
        Map<String, DesignationView> found = new HashMap<>();
        database.list(
                        SEVERAL,
                        statement -> {
                            int next = days(statement, 1, asOf);
                            statement.setArray(
                                    next,
                                    JdbcReader.texts(
                                            statement.getConnection(),
                                            asked,
                                            key -> key.substring(0, key.indexOf(':'))));
                            statement.setArray(
                                    next + 1,
                                    JdbcReader.texts(
                                            statement.getConnection(),
                                            asked,
                                            key -> key.substring(key.indexOf(':') + 1)));
                        },
                        DesignationStore::read)
                .forEach(one -> found.put(one.list() + ":" + one.entryId(), one));
        return found;
    }

    private static String order(PageRequest request) {
        return ORDER.formatted(request.backwards() ? "desc" : "asc");
    }

    private static int bind(
            PreparedStatement statement, int first, DesignationSelection selection, @Nullable LocalDate asOf)
            throws SQLException {
        return values(statement, days(statement, first, asOf), selection);
    }

    private static int days(PreparedStatement statement, int first, @Nullable LocalDate asOf) throws SQLException {
        statement.setObject(first, asOf);
        statement.setObject(first + 1, asOf);
        return first + 2;
    }

    private static int values(PreparedStatement statement, int first, DesignationSelection selection)
            throws SQLException {
        int next = first;
        for (Object value : selection.values()) {
            statement.setObject(next++, value);
        }
        return next;
    }

    private static String key(DesignationView designation) {
        return Cursor.join(designation.list(), designation.entryId());
    }

    private static DesignationView read(ResultSet row) throws SQLException {
        return new DesignationView(
                row.getString("entry"),
                row.getString("list"),
                new PartyView(
                        row.getString("party_code"),
                        PartyKind.valueOf(row.getString("party_kind")),
                        row.getString("party_name")),
                DesignationEffect.valueOf(row.getString("effect")),
                row.getBoolean("delisted") ? DesignationStatus.DELISTED : DesignationStatus.LISTED,
                PartialDateScalar.of(PartialDateConverter.read(row, "listed_on")),
                PartialDateScalar.of(PartialDateConverter.read(row, "starts_on")),
                PartialDateScalar.of(PartialDateConverter.read(row, "ends_on")),
                PartialDateScalar.of(PartialDateConverter.read(row, "delisted_on")),
                row.getObject("first_seen_on", LocalDate.class),
                row.getObject("last_seen_on", LocalDate.class),
                row.getString("reasons"),
                Objects.requireNonNull(row.getString("published")));
    }
}
