package org.dyad.ingest.sdmx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose data set and which.
 *
 * @param agency that maintains its structure, else the sender; empty where the message names neither
 * @param id identifier of the dataflow or of its structure; empty where the message names none
 */
record SdmxDataflow(String agency, String id) {

    private static final Pattern REFERENCE =
            Pattern.compile("(?:urn:[^=]*=)?(?:([\\w.@-]+):)?([\\w.@$-]+)(?:\\([^)]*\\))?(?::.*)?", Pattern.DOTALL);

    static final SdmxDataflow UNKNOWN = new SdmxDataflow("", "");

    /**
     * Reads {@code IMF.STA:IMTS(1.0.0)}, a URN, or an identifier alone; a label may follow behind a colon and a blank.
     */
    static SdmxDataflow parse(String reference) {
        Matcher parts = REFERENCE.matcher(reference.strip());
        if (!parts.matches()) {
            return UNKNOWN;
        }
        return new SdmxDataflow(parts.group(1) == null ? "" : parts.group(1), parts.group(2));
    }

    /**
     * Whether this is the dataflow that a mapping names.
     *
     * @param pattern such as {@code IMF:IMTS}, which is also that of the IMF's departments ({@code IMF.STA:IMTS})
     */
    boolean matches(String pattern) {
        int colon = pattern.indexOf(':');
        String wanted = pattern.substring(0, Math.max(0, colon));
        boolean sameAgency = wanted.isEmpty()
                || agency.equalsIgnoreCase(wanted)
                || agency.regionMatches(true, 0, wanted + ".", 0, wanted.length() + 1);
        return sameAgency && id.equalsIgnoreCase(pattern.substring(colon + 1));
    }

    @Override
    public String toString() {
        if (id.isEmpty()) {
            return agency.isEmpty() ? "without a name" : "of " + agency;
        }
        return agency.isEmpty() ? id : agency + ":" + id;
    }
}
