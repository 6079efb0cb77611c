package org.dyad.energy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.graphql.Page;
import org.dyad.graphql.PageRequest;
import org.dyad.provenance.JdbcReader;
import org.jspecify.annotations.Nullable;

/** Reads assets: a page, those of deals, the parts of others; one statement each. */
@ApplicationScoped
class EnergyAssetStore {

    private static final String STATUS = """
            coalesce((select x.status from energy_asset_status x
              where x.asset = a.code and x.confirmation <> 'PLANNED' and %s order by %s limit 1), 'UNKNOWN')
            """.formatted(Picks.KNOWN, Picks.STATUS);

    private static final String COLUMNS = """
            a.code, a.name, a.kind, a.fuel, a.parent, a.gem_id, a.note, k.known, %s as status,
              array(select x.area from energy_asset_area x where x.asset = a.code and %s order by x.area) as areas,
              (select f.value from energy_asset_figure f join source s on s.id = f.source
                where f.asset = a.code and f.kind = 'LENGTH' and f.unit = 'KM' and f.doubt is null
                  and (k.known is null or f.known_from <= k.known)
                order by %s limit 1) as length
            """.formatted(STATUS, Picks.KNOWN, Picks.FIGURES);

    private static final String KNOWN_ASSETS = """
            from energy_asset a cross join (select ?::date as known) k
            where (k.known is null or a.known_from <= k.known
              or exists (select 1 from energy_asset_figure x where x.asset = a.code and x.known_from <= k.known))
            """;

    private static final String OF_AREAS = """
            a.code in (select x.asset from energy_asset_area x where x.area = any(?)
              group by x.asset having count(*) = ?)
            """;

    private static final String OWNED_BY = """
            exists (select 1 from energy_asset_owner x where x.asset = a.code and x.area = ? and %s)
            """.formatted(Picks.KNOWN);

    private static final String PAGE = "select %s %s order by a.code collate \"C\" %s limit ?";

    private static final String COUNT = "select count(*)::int as n %s";

    private static final String BY_CODE =
            "select " + COLUMNS + " from energy_asset a cross join (select null::date as known) k where a.code = ?";

    private static final String OF_DEALS = "select r.n, " + COLUMNS + " from " + Asked.ROWS + """
             cross join lateral (select r.known) k(known)
            join energy_deal_asset d on d.deal = r.code and (r.known is null or d.known_from <= r.known)
            join energy_asset a on a.code = d.asset order by r.n, a.code
            """;

    private static final String PARTS = "select r.n, " + COLUMNS + " from " + Asked.ROWS + """
             cross join lateral (select r.known) k(known)
            join energy_asset a on a.parent = r.code and (r.known is null or a.known_from <= r.known)
            order by r.n, a.code
            """;

    private final JdbcReader database;

    EnergyAssetStore(JdbcReader database) {
        this.database = database;
    }

    /**
     * A page of the assets that meet the filter, by their codes.
     *
     * @param areas codes of areas in all of which they lie; empty for any
     * @param owner code of an area; null for any
     */
    Page<EnergyAsset> page(
            EnergyAssetFilter filter,
            List<String> areas,
            @Nullable String owner,
            @Nullable LocalDate asOf,
            PageRequest request) {
        Conditions matching = matching(filter, areas, owner, asOf);
        Conditions window = new Conditions();
        if (request.afterKey() != null) {
            window.add("a.code collate \"C\" > ?", request.afterKey().replace("\0", ""));
        }
        if (request.beforeKey() != null) {
            window.add("a.code collate \"C\" < ?", request.beforeKey().replace("\0", ""));
        }
        String where = KNOWN_ASSETS + matching.joined(" and ");
        List<EnergyAsset> found = database.list(
                PAGE.formatted(COLUMNS, where + window.joined(" and "), request.backwards() ? "desc" : "asc"),
                statement -> statement.setInt(window.bind(statement, matching.bind(statement, 1)), request.limit()),
                EnergyAssetStore::asset);
        return Page.of(
                request,
                found,
                EnergyAsset::code,
                () -> database.list(
                                COUNT.formatted(where),
                                statement -> matching.bind(statement, 1),
                                row -> row.getInt("n"))
                        .get(0));
    }

    private static Conditions matching(
            EnergyAssetFilter filter, List<String> areas, @Nullable String owner, @Nullable LocalDate asOf) {
        Conditions conditions = new Conditions().with(asOf);
        if (!areas.isEmpty()) {
            conditions.add(OF_AREAS, areas, areas.size());
        }
        if (owner != null) {
            conditions.add(OWNED_BY, owner);
        }
        if (filter.kind() != null) {
            conditions.add("a.kind = ?", filter.kind().name());
        }
        if (filter.fuel() != null) {
            conditions.add("a.fuel = ?", filter.fuel().name());
        }
        if (filter.status() != null) {
            conditions.add(STATUS + " = ?", filter.status().name());
        }
        if (filter.whole() != null) {
            conditions.add(filter.whole() ? "a.parent is null" : "a.parent is not null");
        }
        return conditions;
    }

    Optional<EnergyAsset> find(String code) {
        return database.list(BY_CODE, EnergyAssetStore::asset, code).stream().findFirst();
    }

    /** What each of the deals is about. */
    Map<Asked, List<EnergyAsset>> ofDeals(Collection<Asked> deals) {
        return read(OF_DEALS, deals);
    }

    /** What each of the assets has as parts. */
    Map<Asked, List<EnergyAsset>> parts(Collection<Asked> assets) {
        return read(PARTS, assets);
    }

    private record Numbered(int number, EnergyAsset asset) {}

    private Map<Asked, List<EnergyAsset>> read(String sql, Collection<Asked> asked) {
        List<Asked> each = asked.stream().distinct().toList();
        if (each.isEmpty()) {
            return Map.of();
        }
        Map<Integer, List<EnergyAsset>> found = database
                .list(
                        sql,
                        statement -> Asked.bind(statement, 1, each),
                        row -> new Numbered(row.getInt("n"), asset(row)))
                .stream()
                .collect(groupingBy(Numbered::number, mapping(Numbered::asset, toList())));
        Map<Asked, List<EnergyAsset>> byAsked = new HashMap<>();
        for (int i = 0; i < each.size(); i++) {
            byAsked.put(each.get(i), found.getOrDefault(i, List.of()));
        }
        return byAsked;
    }

    private static EnergyAsset asset(ResultSet row) throws SQLException {
        String fuel = row.getString("fuel");
        double length = row.getDouble("length");
        boolean unmeasured = row.wasNull();
        return new EnergyAsset(
                row.getString("code"),
                row.getString("name"),
                EnergyAssetKind.valueOf(row.getString("kind")),
                DealStatus.valueOf(row.getString("status")),
                fuel == null ? null : Fuel.valueOf(fuel),
                List.of((String[]) row.getArray("areas").getArray()),
                unmeasured ? null : length,
                row.getString("parent"),
                row.getString("gem_id"),
                row.getString("note"),
                row.getObject("known", LocalDate.class));
    }
}
