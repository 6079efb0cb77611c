package org.dyad.trade;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.KnownSources;

/** Reads trade flows: all that an answer needs with one statement, however many series. */
@ApplicationScoped
class TradeFlowStore {

    /** In no order: the index has one that nearly fits, and memory sorts for less than the database. */
    private static final String FIND = """
            select r.n, t.classification, t.frequency, t.period, t.provider, t.currency, t.value, t.rounding,
              t.net_weight_kg, t.quantity, t.quantity_unit,
              t.note is not distinct from 'net weight estimated' as weight_estimated, t.valuation, t.status,
              t.published_growth, t.growth_currency, t.known_from, t.known_to, t.locator, t.directness, t.source,
              t.basis
            from r
            join trade_flow t on t.reporter = r.reporter and t.partner = r.partner and t.flow = r.flow
              and t.commodity = r.commodity and t.adjustment = r.adjustment
              and (t.basis = r.basis or r.basis = 'PERIOD' and t.basis = 'YEAR_TO_DATE')
              and (r.classification is null or t.classification = r.classification)
              and (r.provider is null or t.provider = r.provider)
              and %s
            where t.reporter = any(?)
            """;

    /** Lets PostgreSQL use the index of what stands today. */
    private static final String CURRENT = "t.known_to is null";

    /** Every quotation that stood on some day from the first one asked for to the last. */
    private static final String AS_OF = """
            t.known_from <= r.known and (t.known_to is null or t.known_to > r.since)
            """;

    /** Years that have a figure of the provider in the currency. */
    private static final String YEARS = """
            , published as materialized (
              select r.n, t.provider, t.currency, date_part('year', t.period) as year
              from r
              join trade_flow t on t.reporter = r.reporter and t.partner = r.partner and t.flow = r.flow
                and t.commodity = r.commodity and t.adjustment = r.adjustment
                and (r.classification is null or t.classification = r.classification)
                and (r.provider is null or t.provider = r.provider)
              where t.reporter = any(?) and t.frequency = 'A' and t.basis = 'PERIOD' and t.value is not null
                and t.known_to is null and r.yearly)
            """;

    /** Of years, the months and quarters only where the year itself has no figure. */
    private static final String UNPUBLISHED = """
              and (not r.yearly or t.frequency = 'A' or t.basis <> 'PERIOD'
                or (r.n, t.provider, t.currency, date_part('year', t.period)) not in (
                  select n, provider, currency, year from published))
            """;

    private static final List<SelectionColumn> COLUMNS = List.of(
            new SelectionColumn("reporter", "text", days -> days.first().reporter()),
            new SelectionColumn("partner", "text", days -> days.first().partner()),
            new SelectionColumn("flow", "text", days -> days.first().flow().name()),
            new SelectionColumn("commodity", "text", days -> days.first().commodity()),
            new SelectionColumn("classification", "text", days -> days.first().classification()),
            new SelectionColumn("basis", "text", days -> days.first().basis().name()),
            new SelectionColumn("adjustment", "text", days -> days.first().adjustment()),
            new SelectionColumn("provider", "text", days -> days.first().provider()),
            new SelectionColumn(
                    "yearly", "bool", days -> String.valueOf(days.first().yearly())),
            new SelectionColumn("since", "date", TradeDays::since),
            new SelectionColumn("known", "date", TradeDays::known));

    /** Of a single selection PostgreSQL keeps one plan for all of them; of arrays it takes one anew for each length. */
    private static final Statements OF_ONE =
            Statements.of(COLUMNS.stream().map(SelectionColumn::ofOne).collect(joining(", ", "select 0 as n, ", "")));

    private static final Statements OF_SEVERAL = Statements.of("select * from unnest(?::int[], "
            + COLUMNS.stream().map(SelectionColumn::ofSeveral).collect(joining(", "))
            + ") as q(n, "
            + COLUMNS.stream().map(SelectionColumn::name).collect(joining(", "))
            + ")");

    private final JdbcReader database;
    private final KnownSources sources;

    TradeFlowStore(JdbcReader database, KnownSources sources) {
        this.database = database;
        this.sources = sources;
    }

    /** What is asked of a selection, or of several. */
    private record Statements(String today, String days, String years) {

        static Statements of(String selected) {
            String selections = "with r as not materialized (" + selected + ")\n";
            return new Statements(
                    selections + FIND.formatted(CURRENT),
                    selections + FIND.formatted(AS_OF),
                    selections + YEARS + FIND.formatted(CURRENT) + UNPUBLISHED);
        }
    }

    /** Selections that differ in nothing but the day are read together, each quotation once. */
    List<TradeFlowRow> find(List<TradeSelection> selections) {
        if (selections.isEmpty()) {
            return List.of();
        }
        List<TradeDays> days = TradeDays.of(selections);
        Statements statements = days.size() == 1 ? OF_ONE : OF_SEVERAL;
        boolean ofDays = selections.stream().anyMatch(selection -> selection.asOf() != null);
        boolean ofYears = !ofDays && selections.stream().anyMatch(TradeSelection::yearly);
        String sql = ofDays ? statements.days() : ofYears ? statements.years() : statements.today();
        return sources.citing(citations -> {
            TradeRowReader reader = new TradeRowReader(days, citations);
            return reader.rows(database.list(sql, statement -> bind(statement, days, ofYears ? 2 : 1), reader::read));
        });
    }

    /** @param reporters how often the statement names them */
    private static void bind(PreparedStatement statement, List<TradeDays> days, int reporters) throws SQLException {
        Connection connection = statement.getConnection();
        int parameter = 1;
        if (days.size() == 1) {
            for (SelectionColumn column : COLUMNS) {
                column.bindOne(statement, parameter++, days.get(0));
            }
        } else {
            statement.setArray(
                    parameter++,
                    connection.createArrayOf(
                            "int4", IntStream.range(0, days.size()).boxed().toArray()));
            for (SelectionColumn column : COLUMNS) {
                column.bindSeveral(statement, parameter++, days);
            }
        }
        // Names the reporters once more by themselves, so that a distributed table asks only the nodes that have them.
        Object[] named =
                days.stream().map(each -> each.first().reporter()).distinct().toArray();
        for (int i = 0; i < reporters; i++) {
            statement.setArray(parameter++, connection.createArrayOf("text", named));
        }
    }
}
