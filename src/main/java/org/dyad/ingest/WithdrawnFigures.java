package org.dyad.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Observations that a later release of a dataset no longer has.
 *
 * <p>A release has all figures of a series from its first to its last period. So a period between these that an earlier
 * release of the same dataset has a value for, and this one has not, was withdrawn on the day of this release: a row
 * without value, of its source, closes the earlier one. All releases of the touched series are held against each other,
 * so that the order in which they come in does not matter. What lies before a release's first period or after its last
 * may be out of an extract's reach, and stays, unless the release is complete.
 */
final class WithdrawnFigures {

    /** The dataset's quotations of the series that came in; the planner must know how many these are. */
    private static final String QUOTED = """
            create temporary table quoted_series on commit drop as
            select o.indicator, o.area, o.counterpart, o.universe, o.frequency, o.provider, o.period, o.known_from,
              o.source, o.value, exists (
                select 1 from indicator_coverage c
                where c.dataset = o.dataset and c.indicator = o.indicator and c.source = o.source
                  and c.known_from = o.known_from) as whole
            from observation o
            join (select distinct indicator, area, counterpart, universe, frequency, provider from incoming_observation) s
              using (indicator, area, counterpart, universe, frequency, provider)
            where o.dataset = ?
            """;

    private static final String RELEASED = """
            create temporary table released_series on commit drop as
            select *, count(*) over (partition by indicator, area, counterpart, universe, frequency, provider) as releases
            from (
              select indicator, area, counterpart, universe, frequency, provider, source, known_from,
                case when bool_or(whole) then '-infinity' else min(period) end as first,
                case when bool_or(whole) then 'infinity' else max(period) end as last
              from quoted_series
              group by indicator, area, counterpart, universe, frequency, provider, source, known_from) released
            """;

    private static final String CLOSE = """
            with absent as (
              select r.indicator, r.area, r.counterpart, r.universe, r.frequency, r.provider, r.source, r.known_from,
                q.period
              from released_series r
              join quoted_series q using (indicator, area, counterpart, universe, frequency, provider)
              where r.releases > 1 and q.known_from <= r.known_from and q.period between r.first and r.last
              group by r.indicator, r.area, r.counterpart, r.universe, r.frequency, r.provider, r.source, r.known_from,
                q.period
              having not bool_or(q.known_from = r.known_from)
                and (array_agg(q.value order by q.known_from desc))[1] is not null
            ), closed as (
              insert into observation (indicator, area, counterpart, universe, frequency, period, provider, known_from,
                value, status, source, directness, note, dataset, load)
              select indicator, area, counterpart, universe, frequency, period, provider, known_from, null, 'WITHDRAWN',
                source, 'PRIMARY', 'no longer in the release', ?, ?
              from absent
              returning indicator, area, counterpart, universe, frequency, period, provider
            ), noted as (
              insert into touched_observation (indicator, area, counterpart, universe, frequency, period, provider)
              select * from closed)
            select count(*) from closed
            """;

    private static final String COVER = """
            insert into indicator_coverage (dataset, indicator, source, known_from, load)
            select distinct ?, indicator, source, known_from, ?::integer from incoming_observation
            on conflict do nothing
            """;

    private WithdrawnFigures() {}

    /**
     * Closes them, notes them as touched, and answers how many they are.
     *
     * @param complete whether what came in has all figures of its series
     */
    static long close(Connection connection, String dataset, int load, boolean complete) throws SQLException {
        if (complete) {
            try (PreparedStatement cover = Sql.prepare(connection, COVER, dataset, load)) {
                cover.executeUpdate();
            }
            Sql.execute(connection, "analyze indicator_coverage");
        }
        Sql.execute(connection, "analyze observation");
        try (PreparedStatement quoted = Sql.prepare(connection, QUOTED, dataset)) {
            quoted.execute();
        }
        Sql.execute(connection, "analyze quoted_series");
        Sql.execute(connection, RELEASED);
        Sql.execute(connection, "analyze released_series");
        try (PreparedStatement statement = Sql.prepare(connection, CLOSE, dataset, load);
                ResultSet count = statement.executeQuery()) {
            count.next();
            return count.getLong(1);
        }
    }
}
