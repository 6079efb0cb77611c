package org.dyad.ingest.worldbank;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit and the nature of an indicator of the World Bank, which it has in its name.
 *
 * @param code ours
 * @param name what the indicator's name says
 * @param kind as the table of units has it
 * @param nature FLOW for yearly amounts of money, STOCK for what is counted at one time, else RATE
 */
record WorldBankUnit(String code, String name, String kind, String nature) {

    /** Of an indicator whose name has no brackets. */
    static final String UNSTATED = "UNSTATED";

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]+)\\)\\s*$");
    private static final Pattern CONSTANT = Pattern.compile("constant (\\d{4}) (US\\$|international \\$)");
    private static final Pattern STOCK =
            Pattern.compile("(?i)\\b(population|stocks?|reserves|area|labor force|debt outstanding)\\b");
    private static final int LONGEST = 60;

    static WorldBankUnit of(String indicatorName) {
        Matcher brackets = BRACKETS.matcher(indicatorName);
        if (!brackets.find()) {
            boolean people = indicatorName.startsWith("Population, ");
            return people
                    ? new WorldBankUnit("PERSONS", "persons", "COUNT", "STOCK")
                    : new WorldBankUnit(UNSTATED, "unit not stated", "OTHER", "RATE");
        }
        String words = brackets.group(1).strip();
        boolean each = indicatorName.contains(" per ");
        String nature = STOCK.matcher(indicatorName).find() ? "STOCK" : each ? "RATE" : "FLOW";
        if (words.contains("%")) {
            return new WorldBankUnit("PERCENT", "percent", "RATIO", "RATE");
        }
        if (words.equals("current US$")) {
            return new WorldBankUnit("USD", "United States dollar", "CURRENCY", nature);
        }
        Matcher constant = CONSTANT.matcher(words);
        if (constant.matches()) {
            boolean dollars = constant.group(2).equals("US$");
            return new WorldBankUnit(
                    (dollars ? "USD_" : "INTL_USD_") + constant.group(1),
                    "%s dollars at prices of %s"
                            .formatted(dollars ? "United States" : "international", constant.group(1)),
                    "OTHER",
                    nature);
        }
        String slug = words.toUpperCase(Locale.ROOT)
                .replace("$", " USD ")
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_|_$", "");
        String code = "WB_" + slug.substring(0, Math.min(LONGEST, slug.length()));
        return new WorldBankUnit(code, words, "OTHER", words.startsWith("current ") ? nature : "RATE");
    }

    boolean isStated() {
        return !code.equals(UNSTATED);
    }
}
