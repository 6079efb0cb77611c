package org.dyad.sanctions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Cursor;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.Snapshot;
import org.jspecify.annotations.Nullable;

/** Reads which lists are loaded, and what their versions changed. */
@ApplicationScoped
class ListStore {

    private static final int KEY_COLUMNS = 2;

    private static final String LISTS = """
            select l.code, l.name, l.url, l.licence, a.code as sender, a.name as sender_name, a.kind as sender_kind,
              a.area as sender_area, v.version, v.published_on, v.day, v.entries
            from sanction_list l join sanction_actor a on a.code = l.sender
            left join lateral (select * from list_version v where v.list = l.code order by v.version desc limit 1) v on true
            order by l.code collate "C"
            """;

    private static final String CHANGES = """
            from list_change c join list_version v on v.list = c.list and v.version = c.version
            where c.list = ? and (?::date is null or v.day >= ?) and (?::date is null or v.day <= ?)
            """;

    private static final String PAGE = "select c.*, v.day " + CHANGES + """
              and (?::integer is null or (c.version, c.entry collate "C") > (?::integer, ?::text))
              and (?::integer is null or (c.version, c.entry collate "C") < (?::integer, ?::text))
            order by c.version %1$s, c.entry collate "C" %1$s limit ?
            """;

    private static final String PROGRAMMES = """
            select p.list || ':' || p.entry as key, p.programme
            from designation_programme p
            join unnest(?::text[]) k(key) on p.list = split_part(k.key, ':', 1)
              and p.entry = substr(k.key, strpos(k.key, ':') + 1)
            where p.programme is not null order by p.programme collate "C"
            """;

    private final JdbcReader database;
    private final Snapshot<List<SanctionListView>> lists;

    ListStore(JdbcReader database, DataVersion version) {
        this.database = database;
        this.lists = new Snapshot<>(version, () -> database.list(LISTS, ListStore::list));
    }

    /** The lists that are loaded, by code. */
    List<SanctionListView> lists() {
        return lists.get();
    }

    /** What a reader must know while no list is loaded; nothing after that. */
    List<NoticeView> emptiness() {
        boolean loaded = lists().stream().anyMatch(list -> list.newest() != null);
        return loaded
                ? List.of()
                : List.of(new NoticeView(
                        "NO_LISTS_LOADED",
                        "no official list of names is loaded: import one (OFAC, European Union, United Kingdom, United"
                                + " Nations); an empty answer says nothing about anybody",
                        List.of()));
    }

    /** A page of what versions of the list changed; counts all of it only if it is asked to. */
    Page<ListChangeView> changes(String list, @Nullable LocalDate from, @Nullable LocalDate to, PageRequest request) {
        Object[] selected = {FilterText.storable(list), from, from, to, to};
        Place after = Place.of("after", request.afterColumns(KEY_COLUMNS));
        Place before = Place.of("before", request.beforeColumns(KEY_COLUMNS));
        Object[] parameters = {
            list,
            from,
            from,
            to,
            to,
            after.version(),
            after.version(),
            after.entry(),
            before.version(),
            before.version(),
            before.entry(),
            request.limit()
        };
        return Page.of(
                request,
                database.list(PAGE.formatted(request.backwards() ? "desc" : "asc"), ListStore::change, parameters),
                change -> Cursor.join(change.version(), change.entryId()),
                () -> database.one("select count(*) as n " + CHANGES, row -> row.getInt("n"), selected));
    }

    /** Codes of the programmes of each entry, by list and identifier with a colon between. */
    Map<String, List<String>> programmes(Collection<String> keys) {
        record Told(String key, String programme) {}
        List<String> asked = keys.stream().distinct().toList();
        return database
                .list(
                        PROGRAMMES,
                        statement ->
                                statement.setArray(1, JdbcReader.texts(statement.getConnection(), asked, key -> key)),
                        row -> new Told(row.getString("key"), row.getString("programme")))
                .stream()
                .collect(groupingBy(Told::key, mapping(Told::programme, toList())));
    }

    /** Where a cursor stands; nowhere without one. */
    private record Place(
            @Nullable Integer version, @Nullable String entry) {

        static Place of(String argument, @Nullable List<String> columns) {
            if (columns == null) {
                return new Place(null, null);
            }
            try {
                return new Place(Integer.valueOf(columns.get(0)), FilterText.storable(columns.get(1)));
            } catch (NumberFormatException | DateTimeException e) {
                throw new BadUserInput(argument, argument + " is not a cursor of this list");
            }
        }
    }

    private static SanctionListView list(ResultSet row) throws SQLException {
        String code = row.getString("code");
        LocalDate day = row.getObject("day", LocalDate.class);
        return new SanctionListView(
                code,
                row.getString("name"),
                new ActorView(
                        row.getString("sender"),
                        row.getString("sender_name"),
                        ActorKind.valueOf(row.getString("sender_kind")),
                        row.getString("sender_area")),
                row.getString("url"),
                row.getString("licence"),
                day == null
                        ? null
                        : new ListVersionView(
                                code,
                                row.getInt("version"),
                                row.getObject("published_on", LocalDate.class),
                                day,
                                row.getInt("entries")));
    }

    private static ListChangeView change(ResultSet row) throws SQLException {
        return new ListChangeView(
                row.getString("list"),
                row.getInt("version"),
                row.getObject("day", LocalDate.class),
                ListChangeKind.valueOf(row.getString("kind")),
                row.getString("entry"),
                row.getString("name"),
                EntryFields.changed(Objects.requireNonNull(row.getString("fields"))));
    }
}
