package org.dyad.ingest.lists;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which programme of the register a list means by its own label. A label that is none of these is kept as the list has
 * it; so is each of these too.
 */
final class ProgrammeLabels {

    private static final Map<String, String> UNITED_STATES = Map.of(
            "RUSSIA-EO14024", "US-EO-14024",
            "RUSSIA-EO14065", "US-EO-14065",
            "UKRAINE-EO13660", "US-UKRAINE-2014",
            "UKRAINE-EO13661", "US-UKRAINE-2014",
            "UKRAINE-EO13662", "US-UKRAINE-2014",
            "UKRAINE-EO13685", "US-UKRAINE-2014",
            "CAATSA - RUSSIA", "US-CAATSA",
            "CMIC-EO13959", "US-EO-13959",
            "HK-EO13936", "US-EO-13936",
            "MAGNIT", "US-MAGNITSKY-2012");

    private static final Map<String, String> EUROPEAN_UNION = Map.of(
            "UKR", "EU-269-2014",
            "BLR", "EU-765-2006");

    private static final Map<String, String> UNITED_KINGDOM = Map.of(
            "Russia", "GBR-RUSSIA",
            "The Russia (Sanctions) (EU Exit) Regulations 2019", "GBR-RUSSIA",
            "Ukraine (Sovereignty and Territorial Integrity)", "GBR-RUSSIA");

    private static final Map<String, Map<String, String>> SENDERS =
            Map.of("USA", UNITED_STATES, "EU", EUROPEAN_UNION, "GBR", UNITED_KINGDOM);

    private ProgrammeLabels() {}

    /** The code of the programme; null where the register has none. */
    static @Nullable String programme(OfficialList list, String label) {
        return SENDERS.getOrDefault(list.sender().code(), Map.of()).get(label);
    }
}
