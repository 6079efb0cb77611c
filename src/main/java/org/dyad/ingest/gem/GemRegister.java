package org.dyad.ingest.gem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dyad.provenance.JdbcReader;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/** What the register knows already of the tracker's units and of their owners. */
@ApplicationScoped
class GemRegister {

    private static final String ASSETS = """
            select distinct on (gem_id) gem_id, code, parent from energy_asset
            where gem_id is not null and dataset <> ? order by gem_id, code
            """;

    /** A name that stands for companies of two areas says nothing. */
    private static final String OWNERS = """
            select name, min(area) as area from (
              select owner as name, area from energy_asset_owner where dataset <> ?
              union all select party, area from energy_deal_party where dataset <> ?) held
            where area is not null group by name having count(distinct area) = 1
            """;

    private final JdbcReader database;
    private final Areas areas;

    GemRegister(JdbcReader database, Areas areas) {
        this.database = database;
        this.areas = areas;
    }

    /**
     * An asset that another dataset has.
     *
     * @param whole code of the asset that it is a part of
     */
    record Known(String code, @Nullable String whole) {}

    /**
     * What was known when a file began to be read.
     *
     * @param assets by the tracker's ids
     * @param seats codes of the areas of owners, by their names
     */
    record Loaded(Map<String, Known> assets, Map<String, String> seats, Areas areas) {

        Optional<String> area(String name) {
            return areas.find(name).map(area -> area.code);
        }
    }

    /** @param dataset whose own rows don't count */
    Loaded load(String dataset) {
        Map<String, Known> assets = new HashMap<>();
        database.list(
                        ASSETS,
                        row -> Map.entry(
                                row.getString("gem_id"), new Known(row.getString("code"), row.getString("parent"))),
                        dataset)
                .forEach(asset -> assets.put(asset.getKey(), asset.getValue()));
        Map<String, String> seats = new HashMap<>();
        database.list(OWNERS, row -> Map.entry(row.getString("name"), row.getString("area")), dataset, dataset)
                .forEach(owner -> seats.put(owner.getKey(), owner.getValue()));
        return new Loaded(assets, seats, areas);
    }
}
