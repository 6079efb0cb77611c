package org.dyad.ingest;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reporter's trade added up over its partners, by product and by partner, kept so that nobody has to add up the pairs
 * of the whole world while somebody waits.
 *
 * <p>A sum has vintages as its figures have. An import works out anew the sums of the reporters, flows and periods that
 * it touched, from the first day that its release is about; what stood before that day stays as it was.
 */
final class PartnerSums {

    private static final String AREAS = """
            create temporary table area_before on commit drop as select code, kind = 'GROUP' as grouped from area
            """;

    private static final String TOUCHED = """
            create temporary table touched_sum on commit drop as
            select row_number() over ()::integer as id, t.* from (
              select reporter, provider, flow, frequency, period, min(since) as since from (%s) touched
              group by reporter, provider, flow, frequency, period) t
            """;

    /** Of files whose rows may be of any day. */
    private static final String BY_FIGURES = """
            select distinct reporter, provider, flow, frequency, period, '-infinity'::date as since
            from touched_trade_flow where period is not null
            """;

    /** Of a release: nothing that stood before its day changes. */
    private static final String BY_CELLS = """
            select t.reporter, t.provider, t.flow, t.frequency, t.period, coalesce(min(c.known_from), '-infinity') as since
            from (select distinct reporter, provider, flow, frequency, period from touched_trade_flow
                where period is not null) t
            left join incoming_cell c using (reporter, provider, flow, frequency, period)
            group by t.reporter, t.provider, t.flow, t.frequency, t.period
            union all
            select reporter, provider, flow, frequency, period, min(known_from) from incoming_cell where not known
            group by reporter, provider, flow, frequency, period
            """;

    /** Areas that were groups and are none, or the other way round: a group is no partner of a sum. */
    private static final String REGROUPED = """
            create temporary table regrouped_sum on commit drop as
            select distinct t.reporter, t.provider, t.flow, t.frequency, t.period, '-infinity'::date as since
            from trade_flow t
            join (select b.code from area_before b join area a using (code) where b.grouped <> (a.kind = 'GROUP')) r
              on r.code = t.partner
            """;

    private static final String IS_REGROUPED = """
            select count(*) > 0 from area_before b join area a using (code) where b.grouped <> (a.kind = 'GROUP')
            """;

    private static final String SAME = """
            s.reporter = g.reporter and s.provider = g.provider and s.flow = g.flow and s.frequency = g.frequency
              and s.period = g.period""";

    private static final String FORGET =
            "delete from partner_sum s using touched_sum g where " + SAME + " and s.known_from >= g.since";

    private static final String CLOSE = "update partner_sum s set known_to = g.since from touched_sum g where " + SAME
            + " and s.known_from < g.since and (s.known_to is null or s.known_to > g.since)";

    private static final String REPORTERS =
            "select reporter, count(*) from touched_sum group by reporter order by reporter";

    /** A sum that begins with a release and is what it was before: the release said it again. */
    private static final String JOIN_UNCHANGED = """
            with same as (
              delete from partner_sum s using touched_sum g, partner_sum p
              where %s and s.known_from = g.since
                and p.reporter = s.reporter and p.provider = s.provider and p.flow = s.flow and p.frequency = s.frequency
                and p.period = s.period and p.level = s.level and p.edition = s.edition and p.known_to = s.known_from
                and p.commodities = s.commodities and p.amounts = s.amounts and p.partners = s.partners
                and p.partner_amounts = s.partner_amounts and p.latest = s.latest and p.sources = s.sources
              returning p.reporter, p.provider, p.flow, p.frequency, p.period, p.level, p.edition, p.known_from, s.known_to)
            update partner_sum p set known_to = same.known_to
            from same
            where p.reporter = same.reporter and p.provider = same.provider and p.flow = same.flow
              and p.frequency = same.frequency and p.period = same.period and p.level = same.level
              and p.edition = same.edition and p.known_from = same.known_from
            """.formatted(SAME);

    private static final String FIGURE = """
              select g.id, case t.commodity when 'TOTAL' then 0 else length(t.commodity) end as level,
                case when t.commodity = 'TOTAL' or length(t.commodity) = 2 then 'HS' else t.classification end as edition,
                t.partner, t.commodity, t.classification, t.value, t.source, t.known_from, t.known_to,
                greatest(t.known_from, g.since) as first
              from trade_flow t
              join (select id, provider, flow, frequency, period, since from touched_sum where reporter = ?) g
                on t.provider = g.provider and t.flow = g.flow and t.frequency = g.frequency and t.period = g.period
              %s
              where t.reporter = ? and t.basis = 'PERIOD' and t.adjustment = 'NONE' and t.currency = 'USD' and t.value >= 0
                and t.reporter <> t.partner
                and (t.commodity = 'TOTAL'
                  or length(t.commodity) in (2, 4, 6) and translate(t.commodity, '0123456789', '') = '')
                and %s
            """;

    /** All that the reporter has is read once. */
    private static final String OF_MANY_PERIODS = FIGURE.formatted(
            "join area a on a.code = t.partner and a.kind <> 'GROUP'",
            "(t.known_to is null or t.known_to > greatest(t.known_from, g.since))");

    /** What stands is looked up by partner and period; what stood for a while has an index of its own. */
    private static final String OF_FEW_PERIODS = FIGURE.formatted("", "t.partner = any(?) and t.known_to is null")
            + "union all\n"
            + FIGURE.formatted("", "t.partner = any(?) and t.known_to > t.known_from and t.known_to > g.since");

    private static final String PARTNERS = "select array_agg(code) from area where kind <> 'GROUP'";

    /** By PostgreSQL's own estimate. */
    private static final String ROWS = "select reltuples from pg_class where oid = to_regclass('trade_flow')";

    /** How many rows are read in the time in which one partner's period is looked up. */
    private static final int ROWS_A_LOOK = 10;

    /**
     * The sums of one reporter. A sum begins on each day on which one of its figures came or went. Of several editions
     * of a chapter, or of all goods, the newest counts.
     */
    private static final String ADD = """
            insert into partner_sum (reporter, provider, flow, frequency, period, level, edition, known_from, known_to, commodities,
              amounts, partners, partner_amounts, latest, sources)
            with figure as materialized (
            %s            ), day as materialized (
              select id, level, edition, day, lead(day) over (partition by id, level, edition order by day) as until
              from (
                select id, level, edition, first as day from figure group by id, level, edition, first
                union select id, level, edition, known_to from figure where known_to is not null) d
            ), counted as materialized (
              select f.id, f.level, f.edition, d.day, f.partner, f.commodity, f.value, f.source, f.known_from
              from figure f join day d using (id, level, edition)
              where f.level > 2 and f.first <= d.day and (f.known_to is null or f.known_to > d.day)
              union all (
                select distinct on (f.id, f.level, d.day, f.partner collate "C", f.commodity collate "C")
                  f.id, f.level, f.edition, d.day, f.partner, f.commodity, f.value, f.source, f.known_from
                from figure f join day d using (id, level, edition)
                where f.level <= 2 and f.first <= d.day and (f.known_to is null or f.known_to > d.day)
                order by f.id, f.level, d.day, f.partner collate "C", f.commodity collate "C", f.classification desc)
            ), product as (
              select id, level, edition, day, array_agg(commodity order by commodity collate "C") as commodities,
                array_agg(amount order by commodity collate "C") as amounts
              from (
                select id, level, edition, day, commodity, sum(value) as amount
                from counted group by id, level, edition, day, commodity) p
              group by id, level, edition, day
            ), share as (
              select id, level, edition, day, partner, source, sum(value) as amount, max(known_from) as latest
              from counted group by id, level, edition, day, partner, source
            ), party as (
              select id, level, edition, day, array_agg(partner order by partner collate "C") as partners,
                array_agg(amount order by partner collate "C") as amounts
              from (
                select id, level, edition, day, partner, sum(amount) as amount
                from share group by id, level, edition, day, partner) p
              group by id, level, edition, day
            ), origin as (
              select id, level, edition, day, max(latest) as latest, array_agg(distinct source) as sources
              from share group by id, level, edition, day
            )
            select g.reporter, g.provider, g.flow, g.frequency, g.period, d.level, d.edition, d.day, d.until, p.commodities, p.amounts,
              q.partners, q.amounts, o.latest, o.sources
            from day d join touched_sum g on g.id = d.id
            join product p on p.id = d.id and p.level = d.level and p.edition = d.edition and p.day = d.day
            join party q on q.id = d.id and q.level = d.level and q.edition = d.edition and q.day = d.day
            join origin o on o.id = d.id and o.level = d.level and o.edition = d.edition and o.day = d.day
            """;

    private PartnerSums() {}

    /** Before anything is merged. */
    static void begin(Connection connection) throws SQLException {
        Sql.execute(connection, AREAS);
    }

    /** After the vintages of all figures are worked out. */
    static void run(Connection connection) throws SQLException {
        String touched =
                isTrue(connection, "select to_regclass('pg_temp.incoming_cell') is not null") ? BY_CELLS : BY_FIGURES;
        if (isTrue(connection, IS_REGROUPED)) {
            Sql.execute(connection, REGROUPED);
            touched += " union all select * from regrouped_sum";
        }
        Sql.execute(connection, TOUCHED.formatted(touched));
        Map<String, Long> reporters = reporters(connection);
        if (reporters.isEmpty()) {
            return;
        }
        Sql.execute(connection, "analyze touched_sum");
        Sql.execute(connection, FORGET);
        Sql.execute(connection, CLOSE);
        Array partners = value(connection, PARTNERS, Array.class);
        float rows = value(connection, ROWS, Float.class);
        for (Map.Entry<String, Long> reporter : reporters.entrySet()) {
            long looks = reporter.getValue() * ((Object[]) partners.getArray()).length;
            add(connection, reporter.getKey(), looks * ROWS_A_LOOK < rows ? partners : null);
        }
        Sql.execute(connection, JOIN_UNCHANGED);
    }

    /** @param partners by which the figures are looked up; null where reading all of the reporter's is less work */
    static void add(Connection connection, String reporter, @Nullable Array partners) throws SQLException {
        String sql = ADD.formatted(partners == null ? OF_MANY_PERIODS : OF_FEW_PERIODS);
        try (HashedPlans plans = HashedPlans.open(connection, partners == null);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (int part = 0; part < (partners == null ? 1 : 2); part++) {
                statement.setString(parameter++, reporter);
                statement.setString(parameter++, reporter);
                if (partners != null) {
                    statement.setArray(parameter++, partners);
                }
            }
            statement.executeUpdate();
        }
    }

    private static Map<String, Long> reporters(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REPORTERS);
                ResultSet rows = statement.executeQuery()) {
            Map<String, Long> reporters = new LinkedHashMap<>();
            while (rows.next()) {
                reporters.put(rows.getString(1), rows.getLong(2));
            }
            return reporters;
        }
    }

    private static boolean isTrue(Connection connection, String sql) throws SQLException {
        return value(connection, sql, Boolean.class);
    }

    private static <T> T value(Connection connection, String sql, Class<T> type) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getObject(1, type);
        }
    }
}
