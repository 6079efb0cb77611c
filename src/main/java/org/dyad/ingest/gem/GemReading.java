package org.dyad.ingest.gem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dyad.ingest.energy.NamedCells;
import org.dyad.ingest.energy.UnreadableRowException;
import org.dyad.ingest.gem.GemUnit.Amount;
import org.dyad.ingest.gem.GemUnit.Facility;
import org.dyad.ingest.gem.GemUnit.State;
import org.jspecify.annotations.Nullable;

/**
 * Makes a unit of a row, in each of the tracker's forms. What it cannot read is an {@link UnreadableRowException}:
 * nothing is guessed.
 *
 * <p>Capacities are a year. Published ones are taken in bcm or million tonnes; in any other unit the tracker's own
 * conversion, with a note; the map's factors differ between import and export terminals, so its conversion is not read.
 * A length that the tracker measured on the map says so.
 */
final class GemReading {

    private static final Map<String, String> STATUSES = Map.of(
            "Proposed", "PROPOSED",
            "Construction", "CONSTRUCTION",
            "Operating", "OPERATING",
            "Idle", "IDLE",
            "Mothballed", "IDLE",
            "Shelved", "SHELVED",
            "Cancelled", "CANCELLED",
            "Retired", "RETIRED");

    private static final Map<String, Facility> FACILITIES = Map.of(
            "GGIT", Facility.PIPELINE, "GGIT - import", Facility.LNG_IMPORT, "GGIT - export", Facility.LNG_EXPORT);

    private static final Map<String, String> MAP_UNITS =
            Map.of("bcm/y of gas", "BCM_PER_YEAR", "mtpa of LNG", "MILLION_T_PER_YEAR");

    private static final Map<String, String> UNITS = Map.of("bcm/y", "BCM_PER_YEAR", "mtpa", "MILLION_T_PER_YEAR");

    /** States that a unit comes to only by having worked. */
    private static final Set<String> HAS_WORKED = Set.of("OPERATING", "IDLE", "RETIRED");

    private static final Set<String> ENDED = Set.of("IDLE", "RETIRED", "SHELVED", "CANCELLED");

    private GemReading() {}

    static GemUnit unit(GemShape shape, NamedCells row) {
        return switch (shape) {
            case MAP -> mapped(row);
            case PIPELINES -> pipeline(row);
            case TERMINALS -> terminal(row);
        };
    }

    private static GemUnit mapped(NamedCells row) {
        String status = row.oneOf("status", STATUSES);
        Facility facility = FACILITIES.get(row.text("tracker_custom"));
        if (facility == null) {
            row.oneOf("tracker_custom", names(FACILITIES.keySet()));
        }
        BigDecimal capacity = row.number("capacity");
        String unit = row.oneOf("original_units", MAP_UNITS);
        return new GemUnit(
                row.line(),
                row.required("id"),
                null,
                row.required("name"),
                row.orNull("unit_name"),
                status,
                false,
                started(status, row.year("start_year"), null),
                Objects.requireNonNull(facility),
                row.split("areas", ","),
                GemOwners.read(row, "owner", false),
                GemOwners.read(row, "parent", false),
                capacity == null ? null : new Amount(capacity, unit, null),
                null,
                row.orNull("url"));
    }

    private static GemUnit pipeline(NamedCells row) {
        String status = status(row);
        requireFuel(row, Set.of("Gas", "Gas and Hydrogen"));
        Integer start = row.year("StartYear1");
        boolean presumed = row.text("StopYear").equals("presumed");
        Integer stop = presumed ? null : row.year("StopYear");
        if (start != null && stop != null && stop < start && HAS_WORKED.contains(status)) {
            throw new UnreadableRowException(
                    "StopYear", "ends before it starts: %d is before StartYear1, %d".formatted(stop, start));
        }
        List<State> states = started(status, start, null);
        ended(row, status, stop, states);
        BigDecimal known = row.number("LengthKnownKm");
        BigDecimal estimated = row.number("LengthEstimateKm");
        Amount length = known != null
                ? new Amount(known, "KM", null)
                : estimated == null ? null : new Amount(estimated, "KM", "measured by the tracker on its map");
        return new GemUnit(
                row.line(),
                row.required("ProjectID"),
                null,
                row.required("PipelineName"),
                row.orNull("SegmentName"),
                status,
                presumed,
                states,
                Facility.PIPELINE,
                row.split("CountriesOrAreas", "[,;]"),
                GemOwners.read(row, "Owner", false),
                GemOwners.read(row, "Parent", false),
                capacity(row, "CapacityBcm/y", "BCM_PER_YEAR"),
                length == null || length.value().signum() == 0 ? null : length,
                row.orNull("Wiki"));
    }

    private static GemUnit terminal(NamedCells row) {
        String status = status(row);
        requireFuel(row, Set.of("LNG"));
        Map<String, String> types = Map.of("import", "LNG_IMPORT", "export", "LNG_EXPORT");
        Integer planned = row.year("LatestPlannedStartYear");
        List<State> states = started(
                status, row.year("ActualStartYear"), planned == null ? row.year("OriginalPlannedStartYear") : planned);
        add(states, "CONSTRUCTION", row.year("ConstructionYear"), false);
        add(states, "PROPOSED", row.year("ProposalYear"), false);
        ended(row, status, row.year("StopYear"), states);
        return new GemUnit(
                row.line(),
                row.required("UnitID"),
                row.required("ProjectID"),
                row.required("TerminalName"),
                row.orNull("UnitName"),
                status,
                row.text("ShelvedCancelledStatusType").startsWith("inferred"),
                states,
                Facility.valueOf(row.oneOf("FacilityType", types)),
                row.split("Country/Area", ";"),
                GemOwners.read(row, "Owner", true),
                GemOwners.withCountries(GemOwners.read(row, "Parent", true), row.split("ParentHQCountry", ",")),
                capacity(row, "CapacityinMtpa", "MILLION_T_PER_YEAR"),
                null,
                row.orNull("Wiki"));
    }

    private static String status(NamedCells row) {
        Map<String, String> lower = new HashMap<>();
        STATUSES.forEach((name, status) -> lower.put(name.toLowerCase(Locale.ROOT), status));
        lower.put("idled", "IDLE");
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put("Status", row.text("Status").toLowerCase(Locale.ROOT));
        return new NamedCells(row.line(), cells).oneOf("Status", lower);
    }

    private static void requireFuel(NamedCells row, Set<String> known) {
        row.oneOf("Fuel", names(known));
    }

    private static Map<String, String> names(Set<String> names) {
        Map<String, String> codes = new HashMap<>();
        names.forEach(name -> codes.put(name, name));
        return codes;
    }

    private static List<State> started(String status, @Nullable Integer actual, @Nullable Integer planned) {
        List<State> states = new ArrayList<>();
        boolean worked = HAS_WORKED.contains(status);
        add(states, "OPERATING", actual != null ? actual : planned, actual == null || !worked);
        return states;
    }

    private static void ended(NamedCells row, String status, @Nullable Integer stop, List<State> states) {
        add(states, "SHELVED", row.year("ShelvedYear"), false);
        add(states, "CANCELLED", row.year("CancelledYear"), false);
        add(states, status, ENDED.contains(status) ? stop : null, false);
    }

    /** One year has one state, the first that is added. */
    private static void add(List<State> states, String status, @Nullable Integer year, boolean planned) {
        if (year != null && states.stream().noneMatch(state -> state.year() == year && !state.planned())) {
            states.removeIf(state -> state.year() == year);
            states.add(new State(status, year, planned));
        }
    }

    private static @Nullable Amount capacity(NamedCells row, String converted, String unit) {
        BigDecimal published = row.number("Capacity");
        String publishedUnit = row.text("CapacityUnits");
        if (published != null && publishedUnit.isEmpty()) {
            throw new UnreadableRowException("CapacityUnits", "must not be empty beside a capacity");
        }
        String known = UNITS.get(publishedUnit);
        if (published != null && known != null) {
            return new Amount(published, known, null);
        }
        BigDecimal made = row.number(converted);
        if (made == null && published != null) {
            throw new UnreadableRowException(
                    "CapacityUnits",
                    "expected bcm/y, mtpa or a capacity in %s, was \"%s\"".formatted(converted, publishedUnit));
        }
        if (made == null || published == null) {
            return made == null ? null : new Amount(made, unit, null);
        }
        return new Amount(
                made, unit, "converted by the tracker from %s %s".formatted(published.toPlainString(), publishedUnit));
    }
}
