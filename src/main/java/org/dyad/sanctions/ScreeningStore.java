package org.dyad.sanctions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dyad.provenance.JdbcReader;
import org.jspecify.annotations.Nullable;

/** Reads what a screening needs: all listed names, versions of lists, identifiers, owners. */
@ApplicationScoped
class ScreeningStore {

    /** Says whether the names may have changed, without reading them. */
    private static final String STATE = """
            select coalesce(string_agg(concat_ws(' ', list, version, entries, load), ',' order by list collate "C", version), '')
              as state
            from list_version
            """;

    private static final String NAMES = """
            select d.list, d.entry, d.party, y.kind, coalesce(lower(d.listed_on), d.first_seen_on) as since, n.name,
              n.quality = 'WEAK' as weak
            from designation d join listed_party y on y.code = d.party join listed_name n on n.party = d.party
            order by d.list collate "C", d.entry collate "C", n.number
            """;

    /** Of each list the newest version by the day; where all are later, the first. */
    private static final String VERSIONS = """
            select distinct on (v.list collate "C") v.* from list_version v where v.list = any(?::text[])
            order by v.list collate "C", coalesce(v.day <= ?::date, true) desc,
              case when coalesce(v.day <= ?::date, true) then -v.version else v.version end
            """;

    private static final String IDENTIFIED = """
            select distinct i.party, k.value
            from unnest(?::text[]) k(value) join listed_identifier i on upper(i.value) = k.value
            """;

    /** Both ways: what a list says of the owned, and of the owner. */
    private static final String OWNERS = """
            select distinct r.party as owned, r.kind as relation, r.share_percent, y.code, y.kind, y.name
            from listed_relation r join listed_party y on y.code = r.other
            where r.party = any(?::text[]) and r.kind in ('OWNED_BY', 'CONTROLLED_BY')
              and exists (select 1 from designation d where d.party = y.code)
            union
            select r.other, case r.kind when 'OWNS' then 'OWNED_BY' else 'CONTROLLED_BY' end, r.share_percent, y.code,
              y.kind, y.name
            from listed_relation r join listed_party y on y.code = r.party
            where r.other = any(?::text[]) and r.kind in ('OWNS', 'CONTROLS')
              and exists (select 1 from designation d where d.party = y.code)
            order by owned, code, relation
            """;

    private final JdbcReader database;

    ScreeningStore(JdbcReader database) {
        this.database = database;
    }

    /**
     * A name of an entry.
     *
     * @param since first day on which it may have been listed: as the list says, else of our first version with it
     */
    record NameRow(
            String list, String entry, String party, PartyKind kind, LocalDate since, String name, boolean weak) {}

    String state() {
        return database.one(STATE, row -> row.getString("state"));
    }

    /** All names of all entries, those of one entry together. */
    List<NameRow> names() {
        return database.list(
                NAMES,
                row -> new NameRow(
                        row.getString("list"),
                        row.getString("entry"),
                        row.getString("party"),
                        PartyKind.valueOf(row.getString("kind")),
                        row.getObject("since", LocalDate.class),
                        row.getString("name"),
                        row.getBoolean("weak")));
    }

    List<ListVersionView> versions(Collection<String> lists, @Nullable LocalDate on) {
        List<String> codes = List.copyOf(lists);
        return database.list(
                VERSIONS,
                statement -> {
                    statement.setArray(1, JdbcReader.texts(statement.getConnection(), codes, code -> code));
                    statement.setObject(2, on);
                    statement.setObject(3, on);
                },
                row -> new ListVersionView(
                        row.getString("list"),
                        row.getInt("version"),
                        row.getObject("published_on", LocalDate.class),
                        row.getObject("day", LocalDate.class),
                        row.getInt("entries")));
    }

    /** Parties that have one of these identifiers, by the identifier in capitals. */
    Map<String, List<String>> identified(Collection<String> identifiers) {
        record Told(String value, String party) {}
        List<String> values =
                identifiers.stream().map(ScreeningStore::capitals).distinct().toList();
        return database
                .list(
                        IDENTIFIED,
                        statement -> statement.setArray(
                                1, JdbcReader.texts(statement.getConnection(), values, value -> value)),
                        row -> new Told(row.getString("value"), row.getString("party")))
                .stream()
                .collect(groupingBy(Told::value, mapping(Told::party, toList())));
    }

    static String capitals(String identifier) {
        return identifier.replace("\0", "").strip().toUpperCase(Locale.ROOT);
    }

    /** Listed parties that own or control these, by whom they own. */
    Map<String, List<ScreenOwnerView>> owners(Collection<String> parties) {
        record Told(String owned, ScreenOwnerView owner) {}
        List<String> codes = parties.stream().distinct().toList();
        return database
                .list(
                        OWNERS,
                        statement -> {
                            statement.setArray(1, JdbcReader.texts(statement.getConnection(), codes, code -> code));
                            statement.setArray(2, JdbcReader.texts(statement.getConnection(), codes, code -> code));
                        },
                        row -> new Told(Objects.requireNonNull(row.getString("owned")), owner(row)))
                .stream()
                .collect(groupingBy(Told::owned, mapping(Told::owner, toList())));
    }

    private static ScreenOwnerView owner(ResultSet row) throws SQLException {
        BigDecimal share = row.getBigDecimal("share_percent");
        return new ScreenOwnerView(
                new PartyView(row.getString("code"), PartyKind.valueOf(row.getString("kind")), row.getString("name")),
                PartyRelationKind.valueOf(row.getString("relation")),
                share == null ? null : (Double) share.doubleValue());
    }
}
