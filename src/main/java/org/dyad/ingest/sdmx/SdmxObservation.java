package org.dyad.ingest.sdmx;

import java.util.Map;

/**
 * One observation as a message has it.
 *
 * @param line of the file at which it stands, the first being 1
 * @param codes by identifier of dimension, attribute or measure; {@code OBS_VALUE} and {@code TIME_PERIOD} among them,
 *     empty ones not
 * @param labels what the file calls some of these codes, by identifier of the dimension
 */
record SdmxObservation(long line, Map<String, String> codes, Map<String, String> labels) {

    /** Identifier of the value, whatever the message calls it. */
    static final String VALUE = "OBS_VALUE";

    /** Identifier of the time dimension. */
    static final String PERIOD = "TIME_PERIOD";

    /** Identifier under which stands whether the observation is deleted. */
    static final String ACTION = "ACTION";

    /** The code of a dimension or an attribute; empty where there is none. */
    String code(String dimension) {
        return codes.getOrDefault(dimension, "");
    }

    /** Whether the message takes it away from what was sent before. */
    boolean isDeletion() {
        String action = code(ACTION);
        return action.equals("D") || action.equals("Delete");
    }
}
