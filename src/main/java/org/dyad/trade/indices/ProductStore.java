package org.dyad.trade.indices;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.dyad.provenance.JdbcReader;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Reads trade by product: any number of selections with one statement, added up in the database. */
@ApplicationScoped
class ProductStore {

    /**
     * Of several editions of one chapter, or of the total, the newest counts. Every figure is found by reporter,
     * partner and flow, which lead every index.
     */
    private static final String FIND = """
            select n, provider, edition, commodity, sum(value) as value, count(distinct reporter) as reporters,
              max(known_from) as known_from, array_agg(distinct source) as sources
            from (
              select distinct on (r.n, t.provider, t.reporter, t.partner, t.commodity, edition)
                r.n, t.provider, t.reporter, t.commodity, case when t.commodity = 'TOTAL' or length(t.commodity) = 2
                  then 'HS' else t.classification end as edition, t.value, t.known_from, t.source
              from (select * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::boolean[])
                as q(n, reporters, partners, flow, products, of_world)) r
              join trade_flow t on t.reporter = any(string_to_array(r.reporters, ','))
                and t.partner = any(string_to_array(r.partners, ',')) and t.flow = r.flow
              where t.reporter = any(?) and t.frequency = ? and t.period = ?::date and t.basis = 'PERIOD'
                and t.adjustment = 'NONE' and t.currency = 'USD' and t.value >= 0 and t.reporter <> t.partner
                and t.provider = any(?) and (t.commodity = 'TOTAL' or r.products and t.commodity ~ ?) and %1$s
                and (not r.of_world or exists (
                  select 1 from trade_flow w
                  where w.reporter = t.reporter and w.partner = 'WLD' and w.flow = t.flow and w.commodity = 'TOTAL'
                    and w.frequency = t.frequency and w.period = t.period and w.provider = t.provider
                    and w.basis = 'PERIOD' and w.adjustment = 'NONE' and w.currency = 'USD' and w.value >= 0
                    and %2$s))
              order by r.n, t.provider, t.reporter, t.partner, t.commodity, edition, t.classification desc
            ) one
            group by n, provider, edition, commodity
            """;

    private static final String CURRENT = "t.known_to is null";

    private static final String AS_OF = "t.known_from <= ? and (t.known_to is null or t.known_to > ?)";

    private final JdbcReader database;

    ProductStore(JdbcReader database) {
        this.database = database;
    }

    /**
     * Which figures a question is about, whatever its selections.
     *
     * @param level digits of the products' codes
     * @param providers codes
     * @param asOf null for what stands today
     */
    record Scope(
            Period period,
            int level,
            List<String> providers,
            @Nullable LocalDate asOf) {}

    List<ProductFigure> find(Scope scope, List<ProductSelection> selections) {
        return database.list(sql(scope), statement -> bind(statement, scope, selections), ProductStore::row);
    }

    static String sql(Scope scope) {
        String standing = scope.asOf() == null ? CURRENT : AS_OF;
        return FIND.formatted(standing, standing.replace("t.", "w."));
    }

    static void bind(PreparedStatement statement, Scope scope, List<ProductSelection> selections) throws SQLException {
        Connection connection = statement.getConnection();
        int parameter = 1;
        statement.setArray(
                parameter++,
                connection.createArrayOf(
                        "int4",
                        selections.stream().map(ProductSelection::number).toArray()));
        statement.setArray(
                parameter++,
                JdbcReader.texts(connection, selections, selection -> String.join(",", selection.reporters())));
        statement.setArray(
                parameter++,
                JdbcReader.texts(connection, selections, selection -> String.join(",", selection.partners())));
        statement.setArray(
                parameter++,
                JdbcReader.texts(
                        connection, selections, selection -> selection.flow().name()));
        statement.setArray(
                parameter++,
                connection.createArrayOf(
                        "bool",
                        selections.stream().map(ProductSelection::products).toArray()));
        statement.setArray(
                parameter++,
                connection.createArrayOf(
                        "bool",
                        selections.stream().map(ProductSelection::ofWorld).toArray()));
        Collection<String> reporters = new TreeSet<>();
        selections.forEach(selection -> reporters.addAll(selection.reporters()));
        statement.setArray(parameter++, connection.createArrayOf("text", reporters.toArray()));
        statement.setString(parameter++, scope.period().frequency().letter());
        statement.setString(parameter++, scope.period().start().toString());
        statement.setArray(
                parameter++, connection.createArrayOf("text", scope.providers().toArray()));
        statement.setString(parameter++, "^[0-9]{%d}$".formatted(scope.level()));
        LocalDate asOf = scope.asOf();
        if (asOf != null) {
            for (int i = 0; i < 4; i++) {
                statement.setObject(parameter++, asOf);
            }
        }
    }

    private static ProductFigure row(ResultSet row) throws SQLException {
        Array sources = row.getArray("sources");
        return new ProductFigure(
                row.getInt("n"),
                row.getString("provider"),
                row.getString("edition"),
                row.getString("commodity"),
                row.getDouble("value"),
                row.getInt("reporters"),
                row.getObject("known_from", LocalDate.class),
                List.of((Integer[]) sources.getArray()));
    }
}
