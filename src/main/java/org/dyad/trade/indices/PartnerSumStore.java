package org.dyad.trade.indices;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.JdbcReader;

/**
 * Reads trade that is added up over partners from the sums that each import keeps: what {@link ProductStore} would add
 * up of the pairs, without reading them. A selection's partners are one code: the world's, for what each product comes
 * to over all partners; a partner's, for what the products of the level come to with it; or {@link #ALL_TOGETHER}, for
 * what all products come to with all partners.
 */
@ApplicationScoped
class PartnerSumStore {

    /** All partners together, products not told apart. */
    static final String ALL_TOGETHER = "*";

    /** Sources stand with the first product of each edition alone: they are the same for all. */
    private static final String FIND = """
            with cell as materialized (
              select r.n, r.partner, s.provider, s.level, s.edition, s.commodities, s.amounts, s.partners, s.partner_amounts,
                s.latest, s.sources
              from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                as r(n, reporters, partner, flow, products)
              join partner_sum s on s.reporter = any(string_to_array(r.reporters, ',')) and s.flow = r.flow
              where s.provider = any(?) and s.frequency = ? and s.period = ?::date
                and (s.level = 0 or r.products and s.level = ?) and %s
                and (r.partner in ('WLD', '*') or r.partner = any(s.partners))
            ), product as (
              select c.n, c.provider, c.edition, p.commodity, sum(p.amount) as value, count(*) as reporters
              from cell c cross join lateral unnest(c.commodities, c.amounts) p(commodity, amount)
              where c.partner = 'WLD'
              group by c.n, c.provider, c.edition, p.commodity
              union all
              select c.n, c.provider, c.edition, case c.level when 0 then 'TOTAL' else '*' end, sum(p.amount), count(*)
              from cell c cross join lateral unnest(c.partners, c.partner_amounts) p(partner, amount)
              where c.partner in (p.partner, '*')
              group by c.n, c.provider, c.edition, c.level
            ), told as (
              select c.n, c.provider, c.edition, max(c.latest) as known_from, array_agg(distinct t.source) as sources
              from cell c cross join lateral unnest(c.sources) t(source)
              group by c.n, c.provider, c.edition
            )
            select n, provider, edition, p.commodity, p.value, p.reporters, t.known_from,
              case when row_number() over (partition by n, provider, edition order by p.commodity) = 1 then t.sources
                else '{}' end as sources
            from product p join told t using (n, provider, edition)
            """;

    private static final String CURRENT = "s.known_to is null";

    private static final String AS_OF = "s.known_from <= ? and (s.known_to is null or s.known_to > ?)";

    private final JdbcReader database;

    PartnerSumStore(JdbcReader database) {
        this.database = database;
    }

    List<ProductFigure> find(ProductStore.Scope scope, List<ProductSelection> selections) {
        return database.list(
                FIND.formatted(scope.asOf() == null ? CURRENT : AS_OF),
                statement -> bind(statement, scope, selections),
                PartnerSumStore::row);
    }

    private static void bind(PreparedStatement statement, ProductStore.Scope scope, List<ProductSelection> selections)
            throws SQLException {
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
                JdbcReader.texts(
                        connection,
                        selections,
                        selection -> selection.partners().get(0)));
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
                parameter++, connection.createArrayOf("text", scope.providers().toArray()));
        statement.setString(parameter++, scope.period().frequency().letter());
        statement.setString(parameter++, scope.period().start().toString());
        statement.setInt(parameter++, scope.level());
        LocalDate asOf = scope.asOf();
        if (asOf != null) {
            statement.setObject(parameter++, asOf);
            statement.setObject(parameter, asOf);
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
