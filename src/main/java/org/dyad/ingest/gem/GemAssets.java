package org.dyad.ingest.gem;

import static org.dyad.ingest.energy.EnergyRows.cell;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dyad.ingest.energy.EnergyRelease;
import org.dyad.ingest.energy.EnergyRows;
import org.dyad.ingest.energy.EnergyTable;
import org.dyad.ingest.energy.UnreadableRowException;
import org.dyad.ingest.gem.GemUnit.Amount;
import org.dyad.ingest.gem.GemUnit.Owner;
import org.dyad.ingest.gem.GemUnit.State;
import org.jspecify.annotations.Nullable;

/**
 * Turns units into assets: each with where it lies, who holds it, what it can carry, and its states, the present one
 * dated by the day of the release. A project of several units becomes an asset of its own, of which they are parts.
 *
 * <p>Figures are ESTIMATED: the tracker compiles them and does not measure. Where an owner has its seat, the tracker
 * says only for terminals; else it is known for names that the register has.
 */
final class GemAssets {

    /** The state of a whole is the furthest of its units'. */
    private static final List<String> FURTHEST =
            List.of("OPERATING", "CONSTRUCTION", "IDLE", "PROPOSED", "SHELVED", "CANCELLED", "RETIRED");

    private final EnergyRelease release;
    private final GemRegister.Loaded register;
    private final EnergyRows rows;
    private final Set<String> ids = new HashSet<>();

    GemAssets(EnergyRelease release, GemRegister.Loaded register, EnergyRows rows) {
        this.release = release;
        this.register = register;
        this.rows = rows;
    }

    /** Units whose countries are known and whose ids are their own; the others are left out and told. */
    List<GemUnit> kept(List<GemUnit> units) {
        return units.stream().filter(this::isKept).toList();
    }

    private boolean isKept(GemUnit unit) {
        Optional<String> unknown = unit.areas().stream()
                .filter(name -> register.area(name).isEmpty())
                .findFirst();
        if (unknown.isPresent() || unit.areas().isEmpty()) {
            rows.leftOut(
                    unit.line(),
                    "areas",
                    unknown.map("no area is called \"%s\""::formatted).orElse("no country"));
            return false;
        }
        if (!ids.add(unit.id())) {
            rows.leftOut(
                    unit.line(),
                    "id",
                    "%s stands on a line before: one unit has one status a day".formatted(unit.id()));
            return false;
        }
        return true;
    }

    void add(List<GemUnit> units) {
        GemProjects projects = new GemProjects(units, register);
        for (List<GemUnit> whole : projects.wholes()) {
            whole(projects.wholeCode(whole.get(0)), whole);
        }
        for (GemUnit unit : units) {
            try {
                unit(projects.code(unit), projects.whole(unit), unit);
            } catch (UnreadableRowException e) {
                rows.leftOut(unit.line(), e.field(), e.problem());
            }
        }
    }

    private void whole(String code, List<GemUnit> units) {
        GemUnit first = units.get(0);
        asset(code, first.name(), null, null, first);
        units.stream().flatMap(unit -> areas(unit).stream()).distinct().forEach(area -> area(code, area, first));
        String status = FURTHEST.stream()
                .filter(state -> units.stream().anyMatch(unit -> unit.status().equals(state)))
                .findFirst()
                .orElse(first.status());
        status(code, status, release.knownFrom().toString(), "INFERRED", "the furthest of its units'", first);
        if (units.stream().allMatch(unit -> unit.parents().equals(first.parents()))) {
            owners(code, "PARENT", first.parents(), first);
        }
        if (units.stream().allMatch(unit -> unit.owners().equals(first.owners()))) {
            owners(code, "OWNER", first.owners(), first);
        }
        rows.finish(first.line());
    }

    private void unit(String code, @Nullable String whole, GemUnit unit) {
        String name = unit.unitName() == null ? unit.name() : unit.name() + ", " + unit.unitName();
        asset(code, name, code.equals(whole) ? null : whole, unit.id(), unit);
        areas(unit).forEach(area -> area(code, area, unit));
        owners(code, "OWNER", unit.owners(), unit);
        owners(code, "PARENT", unit.parents(), unit);
        status(
                code,
                unit.status(),
                release.knownFrom().toString(),
                unit.inferred() ? "INFERRED" : "CONFIRMED",
                "as the tracker stood on that day",
                unit);
        for (State state : unit.states()) {
            String confirmation = state.planned() ? "PLANNED" : "CONFIRMED";
            status(code, state.status(), String.valueOf(state.year()), confirmation, "a year of the tracker", unit);
        }
        figure(code, "CAPACITY", unit.capacity(), unit);
        figure(code, "LENGTH", unit.length(), unit);
        rows.finish(unit.line());
    }

    private Set<String> areas(GemUnit unit) {
        Set<String> areas = new LinkedHashSet<>();
        unit.areas().forEach(name -> register.area(name).ifPresent(areas::add));
        return areas;
    }

    private void asset(String code, String name, @Nullable String whole, @Nullable String id, GemUnit unit) {
        add(
                EnergyTable.ENERGY_ASSET,
                unit,
                Stream.of(
                        cell("code", code),
                        cell("name", name),
                        cell("kind", unit.facility().kind()),
                        cell("fuel", unit.facility().fuel()),
                        cell("parent", whole),
                        cell("gem_id", id)));
    }

    private void area(String asset, String area, GemUnit unit) {
        add(EnergyTable.ENERGY_ASSET_AREA, unit, Stream.of(cell("asset", asset), cell("area", area)));
    }

    private void owners(String asset, String level, List<Owner> owners, GemUnit unit) {
        Map<String, Owner> byName = new LinkedHashMap<>();
        owners.forEach(owner -> byName.merge(owner.name(), owner, GemAssets::together));
        byName.values().forEach(owner -> {
            BigDecimal share = owner.sharePercent();
            String some = share == null || share.signum() == 0 ? null : share.toPlainString();
            add(
                    EnergyTable.ENERGY_ASSET_OWNER,
                    unit,
                    Stream.of(
                            cell("asset", asset),
                            cell("level", level),
                            cell("owner", owner.name()),
                            cell("area", seat(owner)),
                            cell("share_percent", some),
                            cell("note", share == null || some != null ? null : "a share that rounds to nothing")));
        });
    }

    private static Owner together(Owner one, Owner other) {
        BigDecimal first = one.sharePercent();
        BigDecimal second = other.sharePercent();
        return first == null || second == null
                ? new Owner(one.name(), first == null ? second : first, one.country())
                : new Owner(one.name(), first.add(second), one.country());
    }

    private @Nullable String seat(Owner owner) {
        String country = owner.country();
        return country == null
                ? register.seats().get(owner.name())
                : register.area(country).orElse(register.seats().get(owner.name()));
    }

    private void status(String asset, String status, String on, String confirmation, String note, GemUnit unit) {
        add(
                EnergyTable.ENERGY_ASSET_STATUS,
                unit,
                Stream.of(
                        cell("asset", asset),
                        cell("status", status),
                        cell("on", on),
                        cell("confirmation", confirmation),
                        cell("note", note)));
    }

    private void figure(String asset, String kind, @Nullable Amount amount, GemUnit unit) {
        if (amount != null) {
            add(
                    EnergyTable.ENERGY_ASSET_FIGURE,
                    unit,
                    Stream.of(
                            cell("asset", asset),
                            cell("kind", kind),
                            cell("value", amount.value().toPlainString()),
                            cell("precision", "EXACT"),
                            cell("unit", amount.unit()),
                            cell("status", "ESTIMATED"),
                            cell("directness", "PRIMARY"),
                            cell("note", amount.note())));
        }
    }

    private void add(EnergyTable table, GemUnit unit, Stream<Map.Entry<String, String>> cells) {
        Map<String, String> row = new HashMap<>();
        cells.forEach(cell -> row.put(cell.getKey(), cell.getValue()));
        row.put("locator", "GEM id " + unit.id() + (unit.url() == null ? "" : ", " + unit.url()));
        rows.add(table, row);
    }
}
