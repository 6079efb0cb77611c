package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dyad.observations.Precision;
import org.dyad.provenance.Directness;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.KnownSources;
import org.dyad.provenance.RowCitations;
import org.dyad.series.Frequency;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a total, the total itself and those of the period that it is compared with, in one statement. */
@ApplicationScoped
class BreakdownStore {

    /**
     * All columns of the index up to the commodity are given, so that by partner only the parts of the period are
     * touched, however many years and commodities of the reporter are loaded.
     */
    private static final String FIND = """
            select t.reporter, t.partner, t.flow, t.classification, t.commodity, t.frequency, t.period, t.provider,
              t.currency, t.value, t.rounding, t.precision, t.status, t.known_from, t.locator, t.directness,
              t.source, false as summed
            from trade_flow t
            where t.reporter = any(?) and t.partner = any(?) and t.flow = any(?) and t.frequency = ?
              and t.period = any(?::date[]) and %1$s and t.basis = 'PERIOD' and t.adjustment = 'NONE'
              and (?::text is null or t.provider = ?) and %2$s
            order by t.provider, t.reporter, t.period, t.flow, t.partner, t.commodity, t.classification, t.currency
            """;

    /**
     * The same rows and, from the same range of the index, six-digit codes added up to the level by source: what a
     * chapter is where a file has nothing but subheadings.
     */
    private static final String FIND_WITH_SUMS = """
            with found as materialized (
              select t.reporter, t.partner, t.flow, t.classification, t.commodity, t.frequency, t.period, t.provider,
                t.currency, t.value, t.rounding, t.precision, t.status, t.known_from, t.locator, t.directness, t.source
              from trade_flow t
              where t.reporter = any(?) and t.partner = any(?) and t.flow = any(?) and t.frequency = ?
                and t.period = any(?::date[]) and (%1$s or t.commodity ~ '^[0-9]{6}$') and t.basis = 'PERIOD'
                and t.adjustment = 'NONE' and (?::text is null or t.provider = ?) and %2$s
            ), part as (
              select *, false as summed from found t where %1$s
              union all
              select reporter, partner, flow, classification, left(commodity, ?), frequency, period, provider, currency,
                sum(value), coalesce(sum(rounding), 0), 'EXACT', 'COMPUTED', max(known_from), null, 'COMPUTED', source,
                true
              from found where length(commodity) = 6 and value is not null
              group by reporter, partner, flow, classification, 5, frequency, period, provider, currency, source
            )
            select t.* from part t
            order by t.summed, t.provider, t.reporter, t.period, t.flow, t.partner, t.commodity, t.classification,
              t.currency
            """;

    private static final int SUBHEADING = 6;

    private static final String ALL_GOODS = "t.commodity = 'TOTAL'";

    private static final String OF_LEVEL = "(t.commodity = 'TOTAL' or t.commodity ~ ?)";

    /** Lets PostgreSQL use the index of what stands today. */
    private static final String CURRENT = "t.known_to is null";

    private static final String AS_OF = "t.known_from <= ? and (t.known_to is null or t.known_to > ?)";

    private final JdbcReader database;
    private final KnownSources sources;

    BreakdownStore(JdbcReader database, KnownSources sources) {
        this.database = database;
        this.sources = sources;
    }

    /**
     * The figures that stand as of the day asked for.
     *
     * @param reporters codes under which the reporter's figures may be kept
     * @param partners by partner the codes of all areas, else the one partner
     */
    List<BreakdownFigure> find(BreakdownRequest request, Collection<String> reporters, Collection<String> partners) {
        return sources.citing(citations -> database.list(
                sql(request),
                statement -> bind(statement, request, reporters, partners),
                row -> figure(row, citations)));
    }

    static String sql(BreakdownRequest request) {
        String goods = request.by() == BreakdownDimension.PARTNER ? ALL_GOODS : OF_LEVEL;
        String standing = request.asOf() == null ? CURRENT : AS_OF;
        return (mayAddUp(request) ? FIND_WITH_SUMS : FIND).formatted(goods, standing);
    }

    private static boolean mayAddUp(BreakdownRequest request) {
        return request.by() == BreakdownDimension.COMMODITY && request.digits() < SUBHEADING;
    }

    static void bind(
            PreparedStatement statement,
            BreakdownRequest request,
            Collection<String> reporters,
            Collection<String> partners)
            throws SQLException {
        int parameter = 1;
        for (Collection<String> column : List.of(
                reporters,
                partners,
                request.flow().stored().stream().map(Flow::name).toList())) {
            statement.setArray(parameter++, statement.getConnection().createArrayOf("text", column.toArray()));
        }
        statement.setString(parameter++, request.period().frequency().letter());
        statement.setArray(
                parameter++,
                JdbcReader.texts(
                        statement.getConnection(),
                        request.periods(),
                        period -> period.start().toString()));
        if (request.by() == BreakdownDimension.COMMODITY) {
            statement.setString(parameter++, codes(request.digits()));
        }
        statement.setString(parameter++, request.provider());
        statement.setString(parameter++, request.provider());
        LocalDate asOf = request.asOf();
        if (asOf != null) {
            statement.setObject(parameter++, asOf);
            statement.setObject(parameter++, asOf);
        }
        if (mayAddUp(request)) {
            statement.setString(parameter++, codes(request.digits()));
            statement.setInt(parameter, request.digits());
        }
    }

    /** Codes of that many digits, and ranges of such. */
    private static String codes(int digits) {
        return "^[0-9]{%1$d}(-[0-9]{%1$d})?$".formatted(digits);
    }

    /** Columns by their places in the statements. */
    private static BreakdownFigure figure(ResultSet row, RowCitations citations) throws SQLException {
        String provider = row.getString(8);
        return new BreakdownFigure(
                row.getString(1),
                row.getString(2),
                Flow.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Period.of(Frequency.ofLetter(row.getString(6)), row.getObject(7, LocalDate.class)),
                provider,
                row.getString(9),
                value(row),
                row.getDouble(11),
                Precision.valueOf(row.getString(12)),
                ObservationStatus.valueOf(row.getString(13)),
                row.getObject(14, LocalDate.class),
                citations.of(row.getInt(17), row.getString(15), Directness.valueOf(row.getString(16)), provider),
                row.getBoolean(18));
    }

    private static @Nullable Double value(ResultSet row) throws SQLException {
        double value = row.getDouble(10);
        return row.wasNull() ? null : value;
    }
}
