package org.dyad.trade.diversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.Nodes;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Reads what a diversion is made of: which links are loaded, then what they come to. */
@ApplicationScoped
class DiversionStore {

    /**
     * A link is loaded for a period if the provider has any six-digit figure of it. One look into the index for each;
     * asked by {@code exists}, the planner reads the whole table once it is large.
     */
    private static final String LOADED = """
            select r.n, p.provider, w.period
            from unnest(?::int[], ?::text[], ?::text[], ?::text[]) as r(n, reporter, partner, flow)
            cross join unnest(?::text[]) as p(provider)
            cross join unnest(?::date[]) as w(period)
            cross join lateral (
              select 1 from trade_flow t
              where t.reporter = r.reporter and t.partner = r.partner and t.flow = r.flow and t.frequency = ?
                and t.period = w.period and t.provider = p.provider and length(t.commodity) = 6 and %1$s
              limit 1) found
            """;

    /** The same where the figures are spread over several nodes: there no look can stop at the first row. */
    private static final String LOADED_ON_NODES = """
            select distinct r.n, t.provider, t.period
            from (select * from unnest(?::int[], ?::text[], ?::text[], ?::text[]) as q(n, reporter, partner, flow)) r
            join trade_flow t on t.reporter = r.reporter and t.partner = r.partner and t.flow = r.flow
            where t.provider = any(?::text[]) and t.period = any(?::date[]) and t.frequency = ?
              and length(t.commodity) = 6 and %1$s
            """;

    /** Of several editions of one code in one period the newest counts. */
    private static final String SUMS = """
            select kind, hub, commodity, period >= ?::date as after, sum(value) as value,
              array_agg(distinct classification) as editions, max(known_from) as known_from,
              array_agg(distinct source) as sources
            from (
              select distinct on (r.n, t.commodity, t.period)
                r.kind, r.hub, t.commodity, t.period, t.value, t.classification, t.known_from, t.source
              from (select * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as q(n, reporter, partner, flow, kind, hub)) r
              join trade_flow t on t.reporter = r.reporter and t.partner = r.partner and t.flow = r.flow
              where t.reporter = any(?) and t.commodity = any(?) and t.frequency = ? and t.period = any(?::date[])
                and t.provider = ? and %1$s
              order by r.n, t.commodity, t.period, t.classification desc
            ) one
            group by kind, hub, commodity, 4
            """;

    private static final String COMMON =
            "t.basis = 'PERIOD' and t.adjustment = 'NONE' and t.currency = 'USD' and t.value is not null and ";

    private static final String CURRENT = "t.known_to is null";

    private static final String AS_OF = "t.known_from <= ? and (t.known_to is null or t.known_to > ?)";

    private final JdbcReader database;
    private final Nodes nodes;

    DiversionStore(JdbcReader database, Nodes nodes) {
        this.database = database;
        this.nodes = nodes;
    }

    /**
     * A period of a link for which a provider has six-digit figures.
     *
     * @param link position in the list asked about
     */
    record Loaded(int link, String provider, LocalDate period) {}

    List<Loaded> loaded(DiversionRequest request, List<Link> links) {
        return database.list(
                sql(nodes.areSeveral() ? LOADED_ON_NODES : LOADED, request),
                statement -> {
                    int parameter = bindLinks(statement, links);
                    statement.setArray(parameter++, texts(statement, request.providers()));
                    statement.setArray(parameter++, periods(statement, request));
                    statement.setString(parameter++, request.frequency().letter());
                    bindDay(statement, parameter, request.asOf());
                },
                row -> new Loaded(
                        row.getInt("n"), row.getString("provider"), row.getObject("period", LocalDate.class)));
    }

    /** The sums of the links, of one provider. */
    List<DiversionFigure> sums(DiversionRequest request, List<Link> links, String provider) {
        return database.list(
                sql(SUMS, request), statement -> bindSums(statement, request, links, provider), DiversionStore::row);
    }

    static String sumsSql(DiversionRequest request) {
        return sql(SUMS, request);
    }

    private static String sql(String statement, DiversionRequest request) {
        return statement.formatted(COMMON + (request.asOf() == null ? CURRENT : AS_OF));
    }

    static void bindSums(PreparedStatement statement, DiversionRequest request, List<Link> links, String provider)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setString(1, request.firstAfter().start().toString());
        int parameter = bindLinks(statement, links, 2);
        statement.setArray(
                parameter++,
                JdbcReader.texts(connection, links, link -> link.kind().name()));
        statement.setArray(parameter++, JdbcReader.texts(connection, links, Link::hub));
        statement.setArray(
                parameter++,
                texts(statement, links.stream().map(Link::reporter).distinct().toList()));
        statement.setArray(parameter++, texts(statement, request.commodities()));
        statement.setString(parameter++, request.frequency().letter());
        statement.setArray(parameter++, periods(statement, request));
        statement.setString(parameter++, provider);
        bindDay(statement, parameter, request.asOf());
    }

    private static int bindLinks(PreparedStatement statement, List<Link> links) throws SQLException {
        return bindLinks(statement, links, 1);
    }

    private static int bindLinks(PreparedStatement statement, List<Link> links, int first) throws SQLException {
        Connection connection = statement.getConnection();
        int parameter = first;
        statement.setArray(
                parameter++,
                connection.createArrayOf(
                        "int4", IntStream.range(0, links.size()).boxed().toArray()));
        statement.setArray(parameter++, JdbcReader.texts(connection, links, Link::reporter));
        statement.setArray(parameter++, JdbcReader.texts(connection, links, Link::partner));
        statement.setArray(
                parameter++,
                JdbcReader.texts(connection, links, link -> link.kind().flow().name()));
        return parameter;
    }

    private static Array texts(PreparedStatement statement, List<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    private static Array periods(PreparedStatement statement, DiversionRequest request) throws SQLException {
        return JdbcReader.texts(
                statement.getConnection(),
                request.periods(),
                (Period period) -> period.start().toString());
    }

    private static void bindDay(PreparedStatement statement, int parameter, @Nullable LocalDate asOf)
            throws SQLException {
        if (asOf != null) {
            statement.setObject(parameter, asOf);
            statement.setObject(parameter + 1, asOf);
        }
    }

    private static DiversionFigure row(ResultSet row) throws SQLException {
        return new DiversionFigure(
                Link.Kind.valueOf(row.getString("kind")),
                row.getString("hub"),
                row.getString("commodity"),
                row.getBoolean("after"),
                row.getDouble("value"),
                List.of((String[]) row.getArray("editions").getArray()),
                row.getObject("known_from", LocalDate.class),
                List.of((Integer[]) row.getArray("sources").getArray()));
    }
}
