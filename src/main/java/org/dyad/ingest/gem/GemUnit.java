package org.dyad.ingest.gem;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit of a tracker: a section of a pipeline, a train or a phase of a terminal.
 *
 * @param line line of the file on which it begins, the first being 1
 * @param wholeId the tracker's own of the whole that it is a part of; null where it has none
 * @param name of the project
 * @param unitName of the unit within the project; null where the project has one only
 * @param status PROPOSED, CONSTRUCTION, OPERATING, IDLE, SHELVED, CANCELLED or RETIRED, as the tracker stood on the day
 *     of its release; a mothballed one is IDLE
 * @param inferred whether the tracker concludes the status from silence
 * @param states earlier and planned ones
 * @param facility PIPELINE, LNG_IMPORT or LNG_EXPORT
 * @param areas names of the countries in which it lies, as the tracker writes them
 * @param owners those who hold it
 * @param parents those who stand behind the owners
 * @param capacity a year; null where the tracker has none
 * @param length null where the tracker has none, and for terminals
 */
record GemUnit(
        long line,
        String id,
        @Nullable String wholeId,
        String name,
        @Nullable String unitName,
        String status,
        boolean inferred,
        List<State> states,
        Facility facility,
        List<String> areas,
        List<Owner> owners,
        List<Owner> parents,
        @Nullable Amount capacity,
        @Nullable Amount length,
        @Nullable String url) {

    GemUnit {
        states = List.copyOf(states);
        areas = List.copyOf(areas);
        owners = List.copyOf(owners);
        parents = List.copyOf(parents);
    }

    /** What a unit is. */
    enum Facility {
        PIPELINE("PIPELINE", "PIPELINE_GAS"),
        LNG_IMPORT("LNG_TERMINAL", "LNG"),
        LNG_EXPORT("LNG_TERMINAL", "LNG");

        private final String kind;
        private final String fuel;

        Facility(String kind, String fuel) {
            this.kind = kind;
            this.fuel = fuel;
        }

        /** The kind of asset in our terms. */
        String kind() {
            return kind;
        }

        String fuel() {
            return fuel;
        }
    }

    /**
     * Who holds a part of it.
     *
     * @param sharePercent null where the tracker does not know it
     * @param country where its seat is, as the tracker writes it; null where it does not say
     */
    record Owner(
            String name,
            @Nullable BigDecimal sharePercent,
            @Nullable String country) {
        Owner(String name, @Nullable BigDecimal sharePercent) {
            this(name, sharePercent, null);
        }
    }

    /**
     * A state of which the tracker has the year.
     *
     * @param planned whether it was still to come, or never came
     */
    record State(String status, int year, boolean planned) {}

    /**
     * A quantity.
     *
     * @param unit our code
     * @param note how the tracker came by it; null where it read it
     */
    record Amount(BigDecimal value, String unit, @Nullable String note) {}
}
