package org.dyad.trade;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** What crosses the border, seen from the reporter. */
@Description("What crosses the border, seen from the reporter.")
public enum Flow {
    @Description("Goods that leave the reporter for the partner, re-exports included.")
    EXPORT,
    @Description("Goods that reach the reporter from the partner, re-imports included.")
    IMPORT,
    @Description("Turnover: the published one, else exports and imports of one vintage added up (COMPUTED).")
    TOTAL,
    @Description("Exports minus imports, always computed; a deficit is negative.")
    BALANCE,
    @Description("Exports of goods that had been imported: part of EXPORT, never added to it.")
    RE_EXPORT,
    @Description("Imports of goods that had been exported: part of IMPORT, never added to it.")
    RE_IMPORT;

    /** The stored flows from which this one is made. */
    List<Flow> stored() {
        return switch (this) {
            case EXPORT, IMPORT, RE_EXPORT, RE_IMPORT -> List.of(this);
            case TOTAL -> List.of(TOTAL, EXPORT, IMPORT);
            case BALANCE -> List.of(EXPORT, IMPORT);
        };
    }

    /** The same goods seen from the partner. */
    public Flow mirrored() {
        return switch (this) {
            case EXPORT -> IMPORT;
            case IMPORT -> EXPORT;
            case RE_EXPORT -> RE_IMPORT;
            case RE_IMPORT -> RE_EXPORT;
            case TOTAL -> TOTAL;
            case BALANCE -> BALANCE;
        };
    }
}
