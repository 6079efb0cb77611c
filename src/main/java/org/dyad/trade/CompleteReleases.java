package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dyad.provenance.JdbcReader;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which declarations are loaded as a whole: a release that says that it has all of a reporter's flow in a period names
 * every partner and product that there was, so that one without a figure in it had none. Of other periods nothing can
 * be told from silence.
 */
@ApplicationScoped
public class CompleteReleases {

    private static final String FIND = """
            select distinct c.reporter, c.provider, c.flow, c.period, c.classification <> 'HS' as by_product
            from coverage c
            where c.reporter = any(?) and c.frequency = ? and c.period = any(?::date[]) and c.complete
              and (?::date is null or c.known_from <= ?::date)
            """;

    private final JdbcReader database;

    CompleteReleases(JdbcReader database) {
        this.database = database;
    }

    /** @param byProduct whether in an edition of the Harmonized System, beside what is the same in all */
    private record Cell(String reporter, String provider, Flow flow, LocalDate period, boolean byProduct) {}

    /** What was found. */
    public static final class Found {

        private final Set<Cell> cells;

        private Found(Collection<Cell> cells) {
            this.cells = new HashSet<>(cells);
        }

        /** Whether all that a reporter declared of a flow by product is loaded of a provider. */
        public boolean hasProducts(String reporter, String provider, Flow flow, Period period) {
            return cells.contains(new Cell(reporter, provider, flow, period.start(), true));
        }

        /** Whether all that a reporter declared of a flow is loaded of a provider, be it totals alone. */
        public boolean has(String reporter, String provider, Flow flow, Period period) {
            return hasProducts(reporter, provider, flow, period)
                    || cells.contains(new Cell(reporter, provider, flow, period.start(), false));
        }

        /**
         * A provider of which all that a reporter declared of a flow is loaded, the first by code.
         *
         * @param commodity all goods, or a product, which a release of totals alone would not have
         */
        public Optional<String> provider(String reporter, Flow flow, String commodity, Period period) {
            return cells.stream()
                    .filter(cell -> cell.reporter.equals(reporter)
                            && cell.flow == flow
                            && cell.period.equals(period.start())
                            && (cell.byProduct || commodity.equals(SeriesKey.ALL_GOODS)))
                    .map(Cell::provider)
                    .min(Comparator.naturalOrder());
        }
    }

    /**
     * Of some reporters in periods of one frequency.
     *
     * @param asOf only releases that were public by the end of that day; null for all
     */
    public Found find(
            Collection<String> reporters, Frequency frequency, List<Period> periods, @Nullable LocalDate asOf) {
        if (reporters.isEmpty() || periods.isEmpty()) {
            return new Found(List.of());
        }
        return new Found(database.list(
                FIND,
                statement -> bind(statement, reporters, frequency, periods, asOf),
                row -> new Cell(
                        row.getString("reporter"),
                        row.getString("provider"),
                        Flow.valueOf(row.getString("flow")),
                        row.getObject("period", LocalDate.class),
                        row.getBoolean("by_product"))));
    }

    private static void bind(
            PreparedStatement statement,
            Collection<String> reporters,
            Frequency frequency,
            List<Period> periods,
            @Nullable LocalDate asOf)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(1, connection.createArrayOf("text", reporters.toArray()));
        statement.setString(2, frequency.letter());
        statement.setArray(
                3,
                JdbcReader.texts(
                        connection, periods, (Period period) -> period.start().toString()));
        statement.setObject(4, asOf);
        statement.setObject(5, asOf);
    }
}
