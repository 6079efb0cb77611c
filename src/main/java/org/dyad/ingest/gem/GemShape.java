package org.dyad.ingest.gem;

import java.util.HashSet;
import java.util.List;

/**
 * The forms in which the tracker gives its units, told by columns that only one of them has.
 *
 * <p>The map file is read as released on 8 October 2024. The columns of the two workbooks are those of the releases of
 * November 2025 (pipelines) and September 2025 (terminals), as the tracker's own audit of its files lists them with
 * their most frequent values: github.com/GlobalEnergyMonitor/gem-tracker-metadata-audit, analysis.
 */
enum GemShape {
    /** One file of pipelines and terminals: {@code id,url,name,unit_name,status,areas,owner,parent,capacity,…}. */
    MAP(
            "global-gas-infrastructure-tracker",
            "Global Gas Infrastructure Tracker",
            "id|name|unit_name|status|areas|owner|parent|capacity|start_year|tracker_custom|original_units"),
    /** The sheet of gas pipelines. */
    PIPELINES(
            "gas-pipelines",
            "Global Gas Infrastructure Tracker, gas pipelines",
            "ProjectID|PipelineName|SegmentName|Status|Fuel|CountriesOrAreas|Owner|Parent|StartYear1|"
                    + "Capacity|CapacityUnits|CapacityBcm/y|LengthKnownKm|LengthEstimateKm"),
    /** The sheet of terminals for liquefied gas. */
    TERMINALS(
            "lng-terminals",
            "Global Gas Infrastructure Tracker, LNG terminals",
            "ProjectID|UnitID|TerminalName|UnitName|FacilityType|Fuel|Status|Country/Area|Owner|"
                    + "Parent|Capacity|CapacityUnits|CapacityinMtpa|ActualStartYear");

    private final String source;
    private final String title;
    /** With strokes between. */
    private final String columns;

    GemShape(String source, String title, String columns) {
        this.source = source;
        this.title = title;
        this.columns = columns;
    }

    String source() {
        return source;
    }

    String title() {
        return title;
    }

    /** Whether a header has all columns that are read. */
    boolean fits(List<String> header) {
        return new HashSet<>(header).containsAll(List.of(columns.split("\\|", -1)));
    }
}
