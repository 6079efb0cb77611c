package org.dyad.ingest.comtradelists;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of UN Comtrade's lists of areas.
 *
 * @param line on which it begins
 * @param number UN Comtrade's
 * @param alpha3 ISO's letters, or letters of UN Comtrade's own; null in the legacy lists
 * @param from first day of the number's validity; null for the beginning of all
 * @param until last day of it; null while it is valid
 */
record ListedArea(
        long line,
        String number,
        String name,
        @Nullable String alpha2,
        @Nullable String alpha3,
        @Nullable String from,
        @Nullable String until,
        boolean isGroup) {

    private static final String BEGINNING = "1900-01-01";
    private static final int DAY = 10;

    /** Of the fields of a record, reporters' and partners' ones under the names that both have without their prefix. */
    static ListedArea of(long line, Map<String, String> fields) {
        String from = day(fields.get("entryEffectiveDate"));
        return new ListedArea(
                line,
                text(fields, "id"),
                text(fields, "text"),
                blankToNull(fields.get("CodeIsoAlpha2")),
                blankToNull(fields.get("CodeIsoAlpha3")),
                BEGINNING.equals(from) ? null : from,
                day(fields.get("entryExpiredDate")),
                "true".equalsIgnoreCase(fields.get("isGroup")));
    }

    private static String text(Map<String, String> fields, String name) {
        String text = fields.get(name);
        return text == null ? "" : text.strip();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String day(@Nullable String time) {
        return time == null || time.length() < DAY ? null : time.substring(0, DAY);
    }
}
