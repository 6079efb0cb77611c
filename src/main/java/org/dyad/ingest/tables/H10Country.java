package org.dyad.ingest.tables;

import java.util.Map;
import java.util.Optional;

/**
 * A country of the Federal Reserve's exchange rates, and its currency.
 *
 * @param area our code
 * @param currency of ISO 4217
 */
record H10Country(String area, String currency) {

    private static final Map<String, H10Country> ALL = Map.ofEntries(
            Map.entry("Australia", new H10Country("AUS", "AUD")),
            Map.entry("Austria", new H10Country("AUT", "ATS")),
            Map.entry("Belgium", new H10Country("BEL", "BEF")),
            Map.entry("Brazil", new H10Country("BRA", "BRL")),
            Map.entry("Canada", new H10Country("CAN", "CAD")),
            Map.entry("China", new H10Country("CHN", "CNY")),
            Map.entry("Denmark", new H10Country("DNK", "DKK")),
            Map.entry("Euro", new H10Country("EMU", "EUR")),
            Map.entry("Finland", new H10Country("FIN", "FIM")),
            Map.entry("France", new H10Country("FRA", "FRF")),
            Map.entry("Germany", new H10Country("DEU", "DEM")),
            Map.entry("Greece", new H10Country("GRC", "GRD")),
            Map.entry("Hong Kong", new H10Country("HKG", "HKD")),
            Map.entry("India", new H10Country("IND", "INR")),
            Map.entry("Ireland", new H10Country("IRL", "IEP")),
            Map.entry("Italy", new H10Country("ITA", "ITL")),
            Map.entry("Japan", new H10Country("JPN", "JPY")),
            Map.entry("Malaysia", new H10Country("MYS", "MYR")),
            Map.entry("Mexico", new H10Country("MEX", "MXN")),
            Map.entry("Netherlands", new H10Country("NLD", "NLG")),
            Map.entry("New Zealand", new H10Country("NZL", "NZD")),
            Map.entry("Norway", new H10Country("NOR", "NOK")),
            Map.entry("Portugal", new H10Country("PRT", "PTE")),
            Map.entry("Singapore", new H10Country("SGP", "SGD")),
            Map.entry("South Africa", new H10Country("ZAF", "ZAR")),
            Map.entry("South Korea", new H10Country("KOR", "KRW")),
            Map.entry("Spain", new H10Country("ESP", "ESP")),
            Map.entry("Sri Lanka", new H10Country("LKA", "LKR")),
            Map.entry("Sweden", new H10Country("SWE", "SEK")),
            Map.entry("Switzerland", new H10Country("CHE", "CHF")),
            Map.entry("Taiwan", new H10Country("TWN", "TWD")),
            Map.entry("Thailand", new H10Country("THA", "THB")),
            Map.entry("United Kingdom", new H10Country("GBR", "GBP")));

    /** Three bolívars followed one another, and the tables do not say which one a figure is in. */
    static final String WITHOUT_CURRENCY = "Venezuela";

    static Optional<H10Country> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    String indicator() {
        return "FX." + currency;
    }

    String unit() {
        return currency + "_PER_USD";
    }
}
