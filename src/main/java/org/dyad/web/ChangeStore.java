package org.dyad.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.DatasetStore;
import org.dyad.provenance.DatasetView;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.Snapshot;
import org.jspecify.annotations.Nullable;

/** The newest changes of the data, from the record of the loads and of the versions of lists. */
@ApplicationScoped
class ChangeStore {

    static final int MOST = 100;

    private static final int MOST_NAMES = 20;

    private static final String NEWEST = """
            select l.id, l.dataset, l.file, l.sha256, l.vintage, l.first_period, l.last_period, l.added, l.revised,
              l.withdrawn, l.finished_at, v.list, s.name as list_name, v.version, v.day, v.entries, c.listed, c.gone,
              c.changed,
              array(select a.name from list_change a where a.list = v.list and a.version = v.version
                and a.kind = 'ADDED' order by a.entry limit %1$d) as names
            from (select * from load where added + revised + withdrawn > 0 order by id desc limit %2$d) l
            left join list_version v on v.load = l.id
            left join sanction_list s on s.code = v.list
            left join lateral (
              select count(*) filter (where kind = 'ADDED') as listed, count(*) filter (where kind = 'REMOVED') as gone,
                count(*) filter (where kind = 'MODIFIED') as changed
              from list_change where list = v.list and version = v.version) c on true
            order by l.id desc, v.list collate "C"
            limit %2$d
            """.formatted(MOST_NAMES, MOST);

    private final JdbcReader database;
    private final DatasetStore datasets;
    private final Snapshot<List<Change>> newest;

    ChangeStore(JdbcReader database, DatasetStore datasets, DataVersion version) {
        this.database = database;
        this.datasets = datasets;
        this.newest = new Snapshot<>(version, this::read);
    }

    /** At most 100, the newest first; asked of the database once after each import. */
    List<Change> newest() {
        return newest.get();
    }

    private List<Change> read() {
        Map<String, String> titles = datasets.all().stream()
                .collect(Collectors.toMap(DatasetView::code, DatasetView::title, (first, same) -> first));
        return database.list(NEWEST, row -> row.getString("list") == null ? ofTable(row, titles) : ofList(row));
    }

    private static Change ofList(ResultSet row) throws SQLException {
        String list = row.getString("list");
        LocalDate day = row.getObject("day", LocalDate.class);
        List<String> counts = new ArrayList<>();
        count(counts, row.getLong("listed"), "listed");
        count(counts, row.getLong("gone"), "no longer listed");
        count(counts, row.getLong("changed"), "changed");
        List<String> lines = new ArrayList<>();
        lines.add("%s, version %d of %s, %,d entries."
                .formatted(row.getString("list_name"), row.getInt("version"), day, row.getInt("entries")));
        List<String> names = names(row.getArray("names"));
        if (!names.isEmpty()) {
            long more = row.getLong("listed") - names.size();
            lines.add("Listed: " + String.join("; ", names) + (more > 0 ? "; and %,d more.".formatted(more) : "."));
        }
        String query = "query Changes {\n  listChanges(list: \"%s\", from: \"%s\", to: \"%s\") {\n    totalCount\n"
                + "    nodes { kind entryId name fields { name before after } }\n  }\n}\n";
        return new Change(
                key(row) + ":" + list,
                "%s of %s: %s".formatted(list, day, counts.isEmpty() ? "first version" : String.join(", ", counts)),
                lines,
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                "/sanctions",
                query.formatted(list, day, day));
    }

    private static Change ofTable(ResultSet row, Map<String, String> titles) throws SQLException {
        String table = row.getString("file").replaceFirst("\\.[^.]*$", "");
        String code = row.getString("dataset") + "/" + table;
        List<String> counts = new ArrayList<>();
        count(counts, row.getLong("added"), "added");
        count(counts, row.getLong("revised"), "revised");
        count(counts, row.getLong("withdrawn"), "withdrawn");
        List<String> lines = new ArrayList<>();
        lines.add("Rows of %s: %s.".formatted(code, String.join(", ", counts)));
        LocalDate first = row.getObject("first_period", LocalDate.class);
        if (first != null) {
            lines.add("Periods that begin from %s to %s."
                    .formatted(first, row.getObject("last_period", LocalDate.class)));
        }
        LocalDate vintage = row.getObject("vintage", LocalDate.class);
        if (vintage != null) {
            lines.add("The newest figure has been public since %s.".formatted(vintage));
        }
        return new Change(
                key(row),
                "%s: %s".formatted(titles.getOrDefault(code, code), String.join(", ", counts)),
                lines,
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                page(table),
                "");
    }

    private static String key(ResultSet row) throws SQLException {
        return "load:%d:%s".formatted(row.getInt("id"), row.getString("sha256"));
    }

    private static void count(List<String> counts, long count, String what) {
        if (count > 0) {
            counts.add("%,d %s".formatted(count, what));
        }
    }

    private static List<String> names(@Nullable Array names) throws SQLException {
        return names == null ? List.of() : List.of((String[]) names.getArray());
    }

    /** Which of the explorer's pages shows a table, by the words that the dataset's tables begin with. */
    private static String page(String table) {
        return switch (table.replaceFirst("_.*", "")) {
            case "energy" -> "/energy";
            case "sanction" -> "/sanctions";
            case "institution", "indicator", "observation" -> "/finance";
            case "event" -> "/study";
            default -> "/";
        };
    }
}
