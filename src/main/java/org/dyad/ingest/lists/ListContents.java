package org.dyad.ingest.lists;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/** Writes the entries of a list's new version that are new or changed; those that are neither are only seen again. */
final class ListContents {

    /**
     * Countries as lists write them, by name or by code of two or three letters, and which area of ours each is; what
     * stands in brackets after a name is a note. Other words stay as published.
     */
    private static final String COUNTRIES = """
            create temporary table country_text on commit drop as
            with written as (
              select country as text from staging_listed_birth union select country from staging_listed_country
              union select country from staging_listed_address union select country from staging_listed_identifier),
            known as (
              select lower(name) as name, code, 1 as rank from area
              union all select lower(code), code, 2 from area
              union all select lower(alpha2), code, 3 from area where alpha2 is not null
              union all select lower(alias), area, 4 from area_alias where scheme in ('NAME', 'ISO2', 'ISO3'))
            select distinct on (t.text) t.text, k.code as area from (
              select text, lower(text) as name, 1 as place from written
              union all select text, lower(regexp_replace(text, '\\s*\\(.*$', '')), 2 from written) t
            join known k on k.name = t.name
            order by t.text, t.place, k.rank, k.code
            """;

    private static final String PARTIES = """
            insert into listed_party (code, kind, name)
            select '%1$s:' || s.entry, s.kind, s.name from staging_designation s join fresh_entry f on f.entry = s.entry
            on conflict (code) do update set kind = excluded.kind, name = excluded.name
            """;

    private static final String DESIGNATIONS = """
            insert into designation (list, entry, party, effect, listed_on, starts_on, ends_on, delisted_on, reasons,
              first_seen_on, last_seen_on, gone_on, published)
            select '%1$s', s.entry, '%1$s:' || s.entry, s.effect, s.listed_on, s.starts_on, s.ends_on, s.delisted_on,
              s.reasons, date '%2$s', date '%2$s', null, s.published::jsonb
            from staging_designation s join fresh_entry f on f.entry = s.entry
            on conflict (list, entry) do update set effect = excluded.effect, listed_on = excluded.listed_on,
              starts_on = excluded.starts_on, ends_on = excluded.ends_on, delisted_on = excluded.delisted_on,
              reasons = excluded.reasons, last_seen_on = excluded.last_seen_on, gone_on = null,
              published = excluded.published
            """;

    private static final String SEEN = """
            update designation d set last_seen_on = ? where d.list = ? and d.last_seen_on <> ?
              and exists (select 1 from staging_designation s where s.entry = d.entry)
            """;

    private static final String FORGET_PROGRAMMES = """
            delete from designation_programme t using fresh_entry f where t.list = '%1$s' and t.entry = f.entry
            """;

    private static final String PROGRAMMES = """
            insert into designation_programme (list, entry, label, programme)
            select distinct '%1$s', s.entry, s.label, s.programme from staging_designation_programme s
            join fresh_entry f on f.entry = s.entry
            """;

    /** A table of a party's own, with the columns of the target and where they come from. */
    private record Details(String table, String columns, String values) {}

    private static final List<Details> DETAILS = List.of(
            new Details("listed_name", "name, script, kind, quality", "s.name, s.script, s.kind, s.quality"),
            new Details(
                    "listed_birth",
                    "\"on\", published, circa, place, area",
                    "s.\"on\", s.published, s.circa::boolean, s.place, c.area"),
            new Details("listed_country", "kind, area, published", "s.kind, c.area, s.country"),
            new Details("listed_address", "address, area", "s.address, c.area"),
            new Details("listed_identifier", "kind, value, published, area", "s.kind, s.value, s.published, c.area"),
            new Details(
                    "listed_relation",
                    "kind, other, other_name, share_percent, published",
                    "s.kind, '%1$s:' || s.other, s.other_name, s.share_percent, s.published"));

    private static final String FORGET = "delete from %2$s t using fresh_entry f where t.party = '%1$s:' || f.entry";

    private static final String WRITE = """
            insert into %2$s (party, number, %3$s)
            select '%1$s:' || s.entry, s.number, %4$s
            from staging_%2$s s join fresh_entry f on f.entry = s.entry %5$s
            """;

    private static final String COUNTRY = "left join country_text c on c.text = s.country";

    private final Connection connection;
    private final String list;

    /** @param list code, which is the project's own word */
    ListContents(Connection connection, String list) {
        this.connection = connection;
        this.list = list;
    }

    /** @param day of the version */
    void bringIn(LocalDate day) throws SQLException {
        execute(COUNTRIES);
        execute(PARTIES.formatted(list));
        execute(DESIGNATIONS.formatted(list, day));
        for (Details details : DETAILS) {
            boolean placed = details.columns().contains("area");
            execute(FORGET.formatted(list, details.table()));
            execute(WRITE.formatted(
                    list, details.table(), details.columns(), details.values().formatted(list), placed ? COUNTRY : ""));
        }
        execute(FORGET_PROGRAMMES.formatted(list));
        execute(PROGRAMMES.formatted(list));
        try (PreparedStatement statement = connection.prepareStatement(SEEN)) {
            statement.setObject(1, day);
            statement.setString(2, list);
            statement.setObject(3, day);
            statement.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
