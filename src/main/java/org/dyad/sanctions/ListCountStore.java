package org.dyad.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.JdbcReader;
import org.jspecify.annotations.Nullable;

/** Counts entries of official lists: of any number of requests with one statement for each basis. */
@ApplicationScoped
class ListCountStore {

    /** Kinds and programmes as comma-separated texts: an array of arrays would have to be rectangular. */
    private static final String REQUESTS = """
            from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::date[]) r(n, list, kinds, programmes, known)
            """;

    private static final String FITS = """
              (r.kinds is null or y.kind = any(string_to_array(r.kinds, ',')))
              and (r.programmes is null or exists (
                select 1 from designation_programme p where p.list = d.list and p.entry = d.entry
                  and p.programme = any(string_to_array(r.programmes, ','))))
            """;

    private static final String VERSIONS =
            "select r.n, v.day, c.standing, c.added " + REQUESTS + """
            join list_version v on v.list = r.list and (r.known is null or v.day <= r.known)
            cross join lateral (
              select count(*) as standing, count(*) filter (where d.first_seen_on = v.day and v.version > 1) as added
              from designation d join listed_party y on y.code = d.party
              where d.list = v.list and d.first_seen_on <= v.day and (d.gone_on is null or d.gone_on > v.day) and
            """ + FITS + ") c order by r.n, v.day, v.version";

    private static final String SURVIVORS =
            "select r.n, upper(d.listed_on) - 1 as day, 0 as standing, count(*) as added "
                    + REQUESTS + """
            join designation d on d.list = r.list and (r.known is null or d.first_seen_on <= r.known)
              and (d.gone_on is null or d.gone_on > r.known) and d.delisted_on is null
            join listed_party y on y.code = d.party
            where
            """ + FITS + " group by 1, 2 order by 1, 2";

    private final JdbcReader database;

    ListCountStore(JdbcReader database) {
        this.database = database;
    }

    /**
     * Which entries are to be counted.
     *
     * @param request number of the request
     * @param kinds of parties, separated by commas; null for all
     * @param programmes codes, separated by commas; null for all
     */
    record Selection(
            int request,
            String list,
            @Nullable String kinds,
            @Nullable String programmes,
            @Nullable LocalDate asOf) {}

    /** Of each version how many entries it has, by day. */
    List<ListCount> versions(List<Selection> selections) {
        return counts(VERSIONS, selections);
    }

    /** Of the entries that stand, how many were listed on each day, by day; those without a day last. */
    List<ListCount> survivors(List<Selection> selections) {
        return counts(SURVIVORS, selections);
    }

    private List<ListCount> counts(String sql, List<Selection> selections) {
        return selections.isEmpty()
                ? List.of()
                : database.list(sql, statement -> bind(statement, selections), ListCountStore::count);
    }

    private static void bind(PreparedStatement statement, List<Selection> selections) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                1,
                connection.createArrayOf(
                        "int4", selections.stream().map(Selection::request).toArray()));
        statement.setArray(2, JdbcReader.texts(connection, selections, Selection::list));
        statement.setArray(3, JdbcReader.texts(connection, selections, Selection::kinds));
        statement.setArray(4, JdbcReader.texts(connection, selections, Selection::programmes));
        statement.setArray(5, JdbcReader.texts(connection, selections, selection -> {
            LocalDate asOf = selection.asOf();
            return asOf == null ? null : asOf.toString();
        }));
    }

    private static ListCount count(ResultSet row) throws SQLException {
        return new ListCount(
                row.getInt("n"), row.getObject("day", LocalDate.class), row.getInt("standing"), row.getInt("added"));
    }
}
