package org.dyad.ingest.lists;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.dyad.ingest.Merging.Merged;

/**
 * Works out anew what the timeline tells of a list: how many names came onto it on each day, and left it, by country
 * and programme. A name without a listing date that the first version had is left out: nobody knows when it came.
 */
final class ListingDays {

    private static final String FORGET = "delete from listing_day where list = ?";

    private static final String WRITE = """
            insert into listing_day (list, kind, "on", programme, area, entries, examples)
            select ?, t.kind, t."on", coalesce(l.programme, ''), c.area, count(*),
              (array_agg(p.name order by p.name collate "C"))[1:3]
            from (
              select d.entry, d.party, 'LISTED' as kind,
                coalesce(d.listed_on, daterange(d.first_seen_on, d.first_seen_on + 1)) as "on"
              from designation d
              where d.list = ? and (d.listed_on is not null
                or d.first_seen_on > (select min(v.day) from list_version v where v.list = d.list))
              union all
              select d.entry, d.party, 'DELISTED', coalesce(d.delisted_on, daterange(d.gone_on, d.gone_on + 1))
              from designation d where d.list = ? and (d.delisted_on is not null or d.gone_on is not null)) t
            join listed_party p on p.code = t.party
            left join (select entry, string_agg(label, ', ' order by label collate "C") as programme
              from designation_programme where list = ? group by entry) l on l.entry = t.entry
            left join (select distinct party, area from listed_country where area is not null and kind <> 'LINKED') c
              on c.party = t.party
            where not isempty(t."on") and not lower_inf(t."on") and not upper_inf(t."on")
            group by t.kind, t."on", coalesce(l.programme, ''), c.area
            """;

    private static final int PARAMETERS = 4;

    private ListingDays() {}

    /** Leaves them as they are where the version changed nothing. */
    static void refresh(Connection connection, String list, Merged merged) throws SQLException {
        if (merged.added() + merged.revised() + merged.withdrawn() == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, list);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            for (int i = 1; i <= PARAMETERS; i++) {
                statement.setString(i, list);
            }
            statement.executeUpdate();
        }
    }
}
