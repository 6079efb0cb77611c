package org.dyad.compare.mirror;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dyad.provenance.JdbcReader;
import org.dyad.series.ObservationStatus;
import org.dyad.trade.Valuation;
import org.jspecify.annotations.Nullable;

/** Finds the largest gaps with one statement: both sides' figures are joined and ordered in the database. */
@ApplicationScoped
class MirrorGapStore {

    /**
     * Both sides by the order of providers that {@code mirror} has. Codes of four and six digits meet only within one
     * edition; chapters and the total are the same in all.
     */
    private static final String FIND = """
            with figure as materialized (
              select t.reporter, t.partner, t.flow, t.commodity, t.provider, t.value::float8 as value, t.valuation,
                t.status, t.known_from, t.source, p.area is null as abroad, p.rank,
                case when t.commodity = 'TOTAL' or length(t.commodity) = 2 then 'HS' else t.classification end as edition
              from trade_flow t join provider p on p.code = t.provider
              where t.frequency = ? and t.period = ?::date and t.basis = 'PERIOD' and t.adjustment = 'NONE'
                and t.currency = 'USD' and t.value is not null and t.reporter <> t.partner
                and (t.reporter = any(?) and t.partner = any(?) and t.flow = 'EXPORT'
                  or t.reporter = any(?) and t.partner = any(?) and t.flow = 'IMPORT')
                and (p.area is null or p.area = t.reporter) and t.provider <> 'BACI'
                and (?::text is null or t.provider = ?) and %1$s and %2$s
            ), pair as (
              select distinct on (e.reporter, e.partner, e.commodity)
                e.reporter as exporter, e.partner as importer, e.commodity, e.value as exported, i.value as imported,
                e.provider as exporter_provider, i.provider as importer_provider, e.valuation as exporter_valuation,
                i.valuation as importer_valuation, e.status as exporter_status, i.status as importer_status,
                greatest(e.known_from, i.known_from) as known_from, e.source as exporter_source,
                i.source as importer_source
              from figure e join figure i on i.reporter = e.partner and i.partner = e.reporter
                and i.commodity = e.commodity and (i.edition = e.edition or 'HS' in (i.edition, e.edition))
              where e.flow = 'EXPORT' and i.flow = 'IMPORT'
              order by e.reporter, e.partner, e.commodity, e.provider = i.provider and e.provider <> 'COMTRADE',
                e.abroad, e.rank, i.abroad, i.rank, e.edition desc, i.edition desc
            ), flow as (
              select f.exporter, f.importer, f.commodity, bool_or(f.flow = 'EXPORT') as sold, bool_or(f.flow = 'IMPORT') as bought
              from (
                select flow, commodity, case flow when 'EXPORT' then reporter else partner end as exporter,
                  case flow when 'EXPORT' then partner else reporter end as importer
                from figure) f
              group by 1, 2, 3
            ), whole as (
              select c.reporter, c.flow, bool_or(c.classification <> 'HS') as by_product
              from coverage c join provider p on p.code = c.provider
              where c.complete and c.reporter in (select exporter from flow union select importer from flow)
                and c.frequency = ? and c.period = ?::date and (p.area is null or p.area = c.reporter)
                and c.provider <> 'BACI' and (?::text is null or c.provider = ?)
                and (?::date is null or c.known_from <= ?::date)
              group by c.reporter, c.flow
            ), counted as (
              select (select count(*) from pair) as pairs, count(*) as flows,
                count(*) filter (where exists (
                  select 1 from whole w where (w.by_product or f.commodity = 'TOTAL')
                    and (not f.sold and w.reporter = f.exporter and w.flow = 'EXPORT'
                      or not f.bought and w.reporter = f.importer and w.flow = 'IMPORT'))) as absent
              from flow f
            ), largest as (
              select pair.*, row_number() over (order by %3$s desc, exporter, importer, commodity) as place
              from pair where greatest(exported, imported) >= ?
              order by place limit ?
            )
            select counted.pairs, counted.flows, counted.absent, largest.* from counted left join largest on true order by place
            """;

    private static final String CURRENT = "t.known_to is null";

    private static final String AS_OF = "t.known_from <= ? and (t.known_to is null or t.known_to > ?)";

    private static final String ONE_COMMODITY = "t.commodity = ?";

    private static final String OF_LEVEL = "t.commodity ~ ?";

    /** Found by the index, which ends with the commodity, without a look at the pair's thousands of subheadings. */
    private static final String CHAPTERS = "t.commodity = any(?)";

    private static final String[] ALL_CHAPTERS =
            IntStream.range(0, 100).mapToObj("%02d"::formatted).toArray(String[]::new);

    /** So few pairs that looking for each chapter of each is less than reading all that they trade. */
    private static final int FEW_PAIRS = 20;

    private static final String AMOUNT = "abs(imported - exported)";

    private static final String OVER_MEAN =
            "coalesce(abs(imported - exported) / nullif(abs(imported + exported), 0), 0)";

    private final JdbcReader database;

    MirrorGapStore(JdbcReader database) {
        this.database = database;
    }

    /**
     * A pair of figures.
     *
     * @param knownFrom when both were public
     */
    record Row(
            String exporter,
            String importer,
            String commodity,
            double exported,
            double imported,
            String exporterProvider,
            String importerProvider,
            Valuation exporterValuation,
            Valuation importerValuation,
            ObservationStatus exporterStatus,
            ObservationStatus importerStatus,
            LocalDate knownFrom,
            int exporterSource,
            int importerSource) {}

    /**
     * A line of the answer.
     *
     * @param pairs how many flows have both sides
     * @param flows how many have either
     * @param absent how many of those that have one side only are in no declaration of the other side, all of which is
     *     loaded
     * @param row null where no pair is large enough
     */
    record Line(
            long pairs, long flows, long absent, @Nullable Row row) {}

    /** The largest gaps in order; a single line without a row where there is none. */
    List<Line> find(MirrorGapsQuestion question) {
        return database.list(sql(question), statement -> bind(statement, question), MirrorGapStore::line);
    }

    static String sql(MirrorGapsQuestion question) {
        String order = switch (question.order()) {
            case AMOUNT -> AMOUNT;
            case OVER_MEAN -> OVER_MEAN;
        };
        return FIND.formatted(
                isByChapter(question) ? CHAPTERS : question.commodity() == null ? OF_LEVEL : ONE_COMMODITY,
                question.asOf() == null ? CURRENT : AS_OF,
                order);
    }

    private static boolean isByChapter(MirrorGapsQuestion question) {
        return question.commodity() == null
                && question.level() == 2
                && question.exporters().size() * question.importers().size() <= FEW_PAIRS;
    }

    static void bind(PreparedStatement statement, MirrorGapsQuestion question) throws SQLException {
        Connection connection = statement.getConnection();
        int parameter = 1;
        statement.setString(parameter++, question.period().frequency().letter());
        statement.setString(parameter++, question.period().start().toString());
        for (List<String> areas :
                List.of(question.exporters(), question.importers(), question.importers(), question.exporters())) {
            statement.setArray(parameter++, connection.createArrayOf("text", areas.toArray()));
        }
        statement.setString(parameter++, question.provider());
        statement.setString(parameter++, question.provider());
        if (isByChapter(question)) {
            statement.setArray(parameter++, connection.createArrayOf("text", ALL_CHAPTERS));
        } else {
            statement.setString(
                    parameter++,
                    question.commodity() == null ? "^[0-9]{%d}$".formatted(question.level()) : question.commodity());
        }
        LocalDate asOf = question.asOf();
        if (asOf != null) {
            statement.setObject(parameter++, asOf);
            statement.setObject(parameter++, asOf);
        }
        statement.setString(parameter++, question.period().frequency().letter());
        statement.setString(parameter++, question.period().start().toString());
        statement.setString(parameter++, question.provider());
        statement.setString(parameter++, question.provider());
        statement.setObject(parameter++, asOf);
        statement.setObject(parameter++, asOf);
        statement.setDouble(parameter++, question.leastUsd());
        statement.setInt(parameter, question.top());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("pairs"),
                row.getLong("flows"),
                row.getLong("absent"),
                row.getString("exporter") == null ? null : row(row));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("exporter"),
                row.getString("importer"),
                row.getString("commodity"),
                row.getDouble("exported"),
                row.getDouble("imported"),
                row.getString("exporter_provider"),
                row.getString("importer_provider"),
                Valuation.valueOf(row.getString("exporter_valuation")),
                Valuation.valueOf(row.getString("importer_valuation")),
                ObservationStatus.valueOf(row.getString("exporter_status")),
                ObservationStatus.valueOf(row.getString("importer_status")),
                row.getObject("known_from", LocalDate.class),
                row.getInt("exporter_source"),
                row.getInt("importer_source"));
    }
}
