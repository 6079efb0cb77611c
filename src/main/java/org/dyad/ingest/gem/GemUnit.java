package org.dyad.ingest.gem;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit of the tracker: a section of a pipeline, a train of a terminal.
 *
 * @param line line of the file on which it begins, the header being 1
 * @param name of the project
 * @param unitName of the unit within the project; null where the project has one only
 * @param status PROPOSED, CONSTRUCTION, OPERATING, IDLE, SHELVED, CANCELLED or RETIRED; a mothballed one is IDLE
 * @param facility PIPELINE, LNG_IMPORT or LNG_EXPORT
 * @param areas names of the countries in which it lies, as the tracker writes them
 * @param owners those who hold it
 * @param parents those who stand behind the owners
 * @param capacity a year, in the unit; null where the tracker has none
 * @param capacityUnit BCM_PER_YEAR or MILLION_T_PER_YEAR
 * @param startYear actual or planned, as the status tells; null where the tracker has none
 */
public record GemUnit(
        long line,
        String id,
        String name,
        @Nullable String unitName,
        String status,
        String facility,
        List<String> areas,
        List<Owner> owners,
        List<Owner> parents,
        @Nullable BigDecimal capacity,
        String capacityUnit,
        @Nullable Integer startYear,
        @Nullable String url) {

    public GemUnit {
        areas = List.copyOf(areas);
        owners = List.copyOf(owners);
        parents = List.copyOf(parents);
    }

    /**
     * Who holds a part of it.
     *
     * @param sharePercent null where the tracker does not know it
     */
    public record Owner(String name, @Nullable BigDecimal sharePercent) {}
}
