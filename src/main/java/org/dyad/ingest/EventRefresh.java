package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import org.dyad.events.EventReports;

/**
 * Brings what is derived of an event up to date: who takes part, and the dates and place of the report that counts
 * first.
 */
final class EventRefresh {

    private static final String DERIVE = """
            create temporary table fresh_event on commit drop as
            select e.code, who.areas, first.begins, first.ends, first.place,
              coalesce(upper(first.begins) - 1, told.known_from) as day, told.known_from, told.settled_on
            from event e
            left join (select event, array_agg(area order by area collate "C") as areas from event_participant
              group by event) who on who.event = e.code
            left join (select event, min(known_from) as known_from, max(known_from) as settled_on from event_report
              group by event) told on told.event = e.code
            left join (select distinct on (r.event) r.event, r.begins, r.ends, r.place
              from event_report r join source s on s.id = r.source order by r.event, %s) first on first.event = e.code
            """;

    private static final String STORE = """
            update event v set areas = fresh.areas, happened = fresh.begins, ended = fresh.ends, place = fresh.place,
              day = fresh.day, known_from = fresh.known_from, settled_on = fresh.settled_on
            from fresh_event fresh
            where fresh.code = v.code
              and (v.areas, v.happened, v.ended, v.place, v.day, v.known_from, v.settled_on) is distinct from
                (fresh.areas, fresh.begins, fresh.ends, fresh.place, fresh.day, fresh.known_from, fresh.settled_on)
            """;

    private EventRefresh() {}

    static boolean concerns(StagedTable table) {
        return table.name().startsWith("event");
    }

    static void run(Connection connection) throws SQLException {
        Sql.execute(connection, DERIVE.formatted(EventReports.ORDER));
        Sql.execute(connection, STORE);
    }
}
