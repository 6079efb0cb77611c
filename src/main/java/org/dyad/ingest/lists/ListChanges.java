package org.dyad.ingest.lists;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.dyad.ingest.Merging.Merged;

/**
 * What a version of a list brought against the one before it.
 *
 * <p>An entry has changed if its published fields have, whatever their order. A value of a field that stands several
 * times (an alias) is before or after where only the one or the other version has it. Versions in different formats
 * name their fields differently, so between such only entries that came or went are changes.
 */
final class ListChanges {

    /** The entries of the new version that are not in force just as they are. */
    private static final String FRESH = """
            create temporary table fresh_entry on commit drop as
            select s.entry, d.entry is null or d.gone_on is not null as added, d.published as before,
              s.published::jsonb as after
            from staging_designation s left join designation d on d.list = '%s' and d.entry = s.entry
            where d.entry is null or d.gone_on is not null or d.published <> s.published::jsonb
            """;

    private static final String ADDED = """
            insert into list_change (list, version, entry, kind, name, fields)
            select ?, ?, f.entry, 'ADDED', s.name, '[]'
            from fresh_entry f join staging_designation s on s.entry = f.entry where f.added
            """;

    private static final String MODIFIED = """
            insert into list_change (list, version, entry, kind, name, fields)
            select ?, ?, f.entry, 'MODIFIED', s.name, changed.fields
            from fresh_entry f join staging_designation s on s.entry = f.entry
            cross join lateral (
              select jsonb_agg(jsonb_build_object('name', field.name, 'before', field.before, 'after', field.after)
                order by field.name) as fields
              from (
                select name, string_agg(value, '; ') filter (where side = 'BEFORE') as before,
                  string_agg(value, '; ') filter (where side = 'AFTER') as after
                from (
                  (select 'BEFORE' as side, name, value from jsonb_to_recordset(f.before) as b (name text, value text)
                    except all
                    select 'BEFORE', name, value from jsonb_to_recordset(f.after) as a (name text, value text))
                  union all
                  (select 'AFTER', name, value from jsonb_to_recordset(f.after) as a (name text, value text)
                    except all
                    select 'AFTER', name, value from jsonb_to_recordset(f.before) as b (name text, value text))) side
                group by name) field) changed
            where not f.added and changed.fields is not null
            """;

    private static final String REMOVED = """
            with gone as (
              update designation d set gone_on = ? where d.list = ? and d.gone_on is null
                and not exists (select 1 from staging_designation s where s.entry = d.entry)
              returning d.entry, d.party)
            insert into list_change (list, version, entry, kind, name, fields)
            select ?, ?, gone.entry, 'REMOVED', p.name, '[]' from gone join listed_party p on p.code = gone.party
            """;

    private final Connection connection;
    private final String list;

    ListChanges(Connection connection, String list) {
        this.connection = connection;
        this.list = list;
    }

    /**
     * Writes the changes down, marks the entries that are gone, and leaves those that are new or changed in the
     * temporary table {@code fresh_entry}.
     *
     * @param sameFormat whether the version before had the same fields
     */
    Merged record(int version, LocalDate day, boolean sameFormat) throws SQLException {
        // a list's code is the project's own word
        try (Statement statement = connection.createStatement()) {
            statement.execute(FRESH.formatted(list));
            statement.execute("analyze fresh_entry");
        }
        long added = write(ADDED, list, version);
        long modified = sameFormat ? write(MODIFIED, list, version) : 0;
        long removed = write(REMOVED, day, list, list, version);
        return new Merged(added, modified, removed, day);
    }

    private long write(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
