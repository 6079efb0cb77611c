package org.dyad.energy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Cursor;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.PartialDateConverter;
import org.jspecify.annotations.Nullable;

/**
 * Reads deals with what is picked of their rows: a page, some by their codes, those between areas; one statement each.
 * Deals are found by the index that fits the filter; what is picked is looked up for each by its own index.
 */
@ApplicationScoped
public class EnergyDealStore {

    private static final int COLUMNS = 2;

    private static final String DATE = """
            (select x."on" from energy_deal_date x where x.deal = d.code and x.kind = '%s' and %s order by %s limit 1)
            """;

    private static final String FIGURE = """
            (select f.value from energy_deal_figure f join source s on s.id = f.source
              where f.deal = d.code and f.kind = '%s' and f.unit = '%s' and f.doubt is null
                and (k.known is null or f.known_from <= k.known)
              order by %s limit 1)
            """;

    private static final String STATUS = """
            coalesce((select x.status from energy_deal_status x
              where x.deal = d.code and x.confirmation <> 'PLANNED' and %s order by %s limit 1), 'UNKNOWN')
            """.formatted(Picks.KNOWN, Picks.STATUS);

    private static final String SIGNED = date("SIGNED", Picks.EARLIEST);

    private static final String VALUE =
            """
            coalesce(%s, (select f.value from (%s) f join source s on s.id = f.source
              where f.deal = d.code and f.doubt is null and (k.known is null or f.known_from <= k.known)
              order by %s limit 1))
            """.formatted(FIGURE.formatted("VALUE", "USD", Picks.FIGURES), DealMoney.CONVERTED, Picks.FIGURES);

    /** The deals, as of a day; those of which nothing was public yet are left out. */
    private static final String KNOWN_DEALS = """
            from energy_deal d cross join (select ?::date as known) k
            where (k.known is null or d.known_from <= k.known
              or exists (select 1 from energy_deal_date x where x.deal = d.code and x.known_from <= k.known)
              or exists (select 1 from energy_deal_figure x where x.deal = d.code and x.known_from <= k.known))
            """;

    /** Found by the index on areas: those of fewer than all areas fall out. */
    private static final String OF_AREAS = """
            d.code in (select p.deal from energy_deal_party p where p.area = any(?)
              group by p.deal having count(distinct p.area) = ?)
            """;

    private static final String OF_ASSET = "d.code in (select a.deal from energy_deal_asset a where a.asset = ?)";

    private static final String SELECT = """
            select d.code, d.name, d.kind, d.fuel, d.exporter, d.importer, d.route, d.note, k.known, %s as status,
              array(select distinct p.area from energy_deal_party p where p.deal = d.code and p.area is not null
                and (k.known is null or p.known_from <= k.known) order by p.area) as areas,
              %s as announced, %s as signed, %s as start_planned, %s as started,
              coalesce(%s, %s, %s) as ends, %s as term, %s as value, %%s as sort
            """.formatted(
                    STATUS,
                    date("ANNOUNCED", Picks.EARLIEST),
                    SIGNED,
                    date("START_PLANNED", Picks.NEWEST),
                    date("STARTED", Picks.EARLIEST),
                    date("ENDED", Picks.EARLIEST),
                    date("CANCELLED", Picks.EARLIEST),
                    date("END_PLANNED", Picks.NEWEST),
                    FIGURE.formatted("TERM", "YEARS", Picks.FIGURES),
                    VALUE);

    private static final String PAGE = """
            select * from (%s %s) deal%s order by deal.sort %4$s, deal.code collate "C" %4$s limit ?
            """;

    private static final String PLACE = "(deal.sort, deal.code collate \"C\") %s (?::numeric, ?)";

    private static final String COUNT = "select count(*)::int as n %s";

    private static final String BY_CODE =
            SELECT.formatted("0") + " from energy_deal d cross join (select null::date as known) k where d.code = ?";

    private final JdbcReader database;

    EnergyDealStore(JdbcReader database) {
        this.database = database;
    }

    private static String date(String kind, String order) {
        return DATE.formatted(kind, Picks.KNOWN, order);
    }

    /** What a list is ordered by, as a number that grows: days since 2000, less dollars; without any, last. */
    private static String sort(EnergyDealOrder order) {
        return switch (order) {
            case CODE -> "0::numeric";
            case SIGNED_FIRST -> "coalesce(upper(%s) - date '2000-01-01', 1000000)::numeric".formatted(SIGNED);
            case SIGNED_LAST -> "coalesce(date '2000-01-01' - upper(%s), 1000000)::numeric".formatted(SIGNED);
            case LARGEST -> "coalesce(-(%s), 1)::numeric".formatted(VALUE);
        };
    }

    /**
     * A page of the deals that meet the filter.
     *
     * @param areas codes of areas all of which take part; empty for any
     * @throws BadUserInput if a cursor is of another list
     */
    Page<EnergyDeal> page(
            EnergyDealFilter filter,
            List<String> areas,
            EnergyDealOrder order,
            @Nullable LocalDate asOf,
            PageRequest request) {
        Conditions matching = matching(filter, areas, asOf);
        Conditions window = new Conditions();
        place("after", request.afterColumns(COLUMNS), ">", window);
        place("before", request.beforeColumns(COLUMNS), "<", window);
        String sql = PAGE.formatted(
                SELECT.formatted(sort(order)),
                KNOWN_DEALS + matching.joined(" and "),
                window.joined(" where "),
                request.backwards() ? "desc" : "asc");
        List<EnergyDeal> found = database.list(
                sql,
                statement -> statement.setInt(window.bind(statement, matching.bind(statement, 1)), request.limit()),
                EnergyDealStore::deal);
        return Page.of(
                request,
                found,
                deal -> Cursor.join(deal.sortKey(), deal.code()),
                () -> database.list(
                                COUNT.formatted(KNOWN_DEALS + matching.joined(" and ")),
                                statement -> matching.bind(statement, 1),
                                row -> row.getInt("n"))
                        .get(0));
    }

    private static void place(String argument, @Nullable List<String> columns, String than, Conditions window) {
        if (columns == null) {
            return;
        }
        try {
            window.add(
                    PLACE.formatted(than),
                    new BigDecimal(columns.get(0)),
                    columns.get(1).replace("\0", ""));
        } catch (NumberFormatException e) {
            throw new BadUserInput(
                    argument, argument + " is not a cursor of this list: pass startCursor or endCursor of a page");
        }
    }

    Optional<EnergyDeal> find(String code) {
        return database.list(BY_CODE, EnergyDealStore::deal, code).stream().findFirst();
    }

    /** Only the conditions that are asked for, so that each can be answered by its index. */
    private static Conditions matching(EnergyDealFilter filter, List<String> areas, @Nullable LocalDate asOf) {
        Conditions conditions = new Conditions().with(asOf);
        if (!areas.isEmpty()) {
            conditions.add(OF_AREAS, areas, areas.size());
        }
        if (filter.kind() != null) {
            conditions.add("d.kind = ?", filter.kind().name());
        }
        if (filter.fuel() != null) {
            conditions.add("d.fuel = ?", filter.fuel().name());
        }
        if (filter.asset() != null) {
            conditions.add(OF_ASSET, filter.asset().replace("\0", ""));
        }
        if (filter.status() != null) {
            conditions.add(STATUS + " = ?", filter.status().name());
        }
        if (filter.signedFrom() != null) {
            conditions.add("upper(%s) > ?".formatted(SIGNED), filter.signedFrom());
        }
        if (filter.signedTo() != null) {
            conditions.add("lower(%s) <= ?".formatted(SIGNED), filter.signedTo());
        }
        if (filter.minValueUsd() != null) {
            conditions.add(VALUE + " >= ?", BigDecimal.valueOf(filter.minValueUsd()));
        }
        return conditions;
    }

    private static EnergyDeal deal(ResultSet row) throws SQLException {
        String fuel = row.getString("fuel");
        return new EnergyDeal(
                row.getString("code"),
                row.getString("name"),
                EnergyDealKind.valueOf(row.getString("kind")),
                DealStatus.valueOf(row.getString("status")),
                fuel == null ? null : Fuel.valueOf(fuel),
                List.of((String[]) row.getArray("areas").getArray()),
                PartialDateConverter.read(row, "announced"),
                PartialDateConverter.read(row, "signed"),
                PartialDateConverter.read(row, "start_planned"),
                PartialDateConverter.read(row, "started"),
                PartialDateConverter.read(row, "ends"),
                number(row, "term"),
                number(row, "value"),
                row.getString("exporter"),
                row.getString("importer"),
                row.getString("route"),
                row.getString("note"),
                row.getBigDecimal("sort").toPlainString(),
                row.getObject("known", LocalDate.class));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
