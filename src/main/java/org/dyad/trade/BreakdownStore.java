package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.SourceView;
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
              false as summed, s.retrieved_on as source_retrieved_on, %1$s
            from trade_flow t join source s on s.id = t.source
            where t.reporter = any(?) and t.partner = any(?) and t.flow = any(?) and t.frequency = ?
              and t.period = any(?::date[]) and %2$s and t.basis = 'PERIOD' and t.adjustment = 'NONE'
              and (?::text is null or t.provider = ?) and %3$s
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
                and t.period = any(?::date[]) and (%2$s or t.commodity ~ '^[0-9]{6}$') and t.basis = 'PERIOD'
                and t.adjustment = 'NONE' and (?::text is null or t.provider = ?) and %3$s
            ), part as (
              select *, false as summed from found t where %2$s
              union all
              select reporter, partner, flow, classification, left(commodity, ?), frequency, period, provider, currency,
                sum(value), coalesce(sum(rounding), 0), 'EXACT', 'COMPUTED', max(known_from), null, 'COMPUTED', source,
                true
              from found where length(commodity) = 6 and value is not null
              group by reporter, partner, flow, classification, 5, frequency, period, provider, currency, source
            )
            select t.*, s.retrieved_on as source_retrieved_on, %1$s
            from part t join source s on s.id = t.source
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

    BreakdownStore(JdbcReader database) {
        this.database = database;
    }

    /**
     * The figures that stand as of the day asked for.
     *
     * @param reporters codes under which the reporter's figures may be kept
     * @param partners by partner the codes of all areas, else the one partner
     */
    List<BreakdownFigure> find(BreakdownRequest request, Collection<String> reporters, Collection<String> partners) {
        return database.list(
                sql(request), statement -> bind(statement, request, reporters, partners), BreakdownStore::row);
    }

    static String sql(BreakdownRequest request) {
        String goods = request.by() == BreakdownDimension.PARTNER ? ALL_GOODS : OF_LEVEL;
        String standing = request.asOf() == null ? CURRENT : AS_OF;
        return (mayAddUp(request) ? FIND_WITH_SUMS : FIND).formatted(SourceView.COLUMNS, goods, standing);
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

    private static BreakdownFigure row(ResultSet row) throws SQLException {
        Directness directness = Directness.valueOf(row.getString("directness"));
        String provider = row.getString("provider");
        return new BreakdownFigure(
                row.getString("reporter"),
                row.getString("partner"),
                Flow.valueOf(row.getString("flow")),
                row.getString("classification"),
                row.getString("commodity"),
                Period.of(Frequency.ofLetter(row.getString("frequency")), row.getObject("period", LocalDate.class)),
                provider,
                row.getString("currency"),
                value(row),
                row.getDouble("rounding"),
                Precision.valueOf(row.getString("precision")),
                ObservationStatus.valueOf(row.getString("status")),
                row.getObject("known_from", LocalDate.class),
                new CitationView(
                        SourceView.read(row),
                        row.getString("locator"),
                        directness == Directness.QUOTED ? provider : null,
                        directness,
                        row.getObject("source_retrieved_on", LocalDate.class)),
                row.getBoolean("summed"));
    }

    private static @Nullable Double value(ResultSet row) throws SQLException {
        double value = row.getDouble("value");
        return row.wasNull() ? null : value;
    }
}
