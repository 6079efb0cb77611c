package org.dyad.ingest.fred;

import java.util.Arrays;
import java.util.Optional;
import org.dyad.ingest.indicators.IndicatorSink;

/** Series of FRED that are read, each of the United States, as FRED describes it. */
enum FredSeries {
    GDP("Gross Domestic Product", "USD_BILLION_SAAR", "FLOW", "Q"),
    GDPC1("Real Gross Domestic Product", "USD_2017_BILLION_SAAR", "FLOW", "Q"),
    GDPA("Gross Domestic Product, yearly", "USD_BILLION", "FLOW", "A"),
    CPIAUCSL("Consumer Price Index, all items, seasonally adjusted", "INDEX_1982_84_100", "RATE", "M"),
    CPIAUCNS("Consumer Price Index, all items, not seasonally adjusted", "INDEX_1982_84_100", "RATE", "M"),
    INDPRO("Industrial Production: Total Index", "INDEX_2017_100", "RATE", "M"),
    PAYEMS("All Employees, Total Nonfarm", "PERSONS_THOUSAND", "STOCK", "M"),
    UNRATE("Unemployment Rate", "PERCENT", "RATE", "M"),
    FEDFUNDS("Federal Funds Effective Rate", "PERCENT", "RATE", "M");

    private static final String PROVIDER = "FRED";

    private final String title;
    private final String unit;
    private final String nature;
    private final String frequency;

    FredSeries(String title, String unit, String nature, String frequency) {
        this.title = title;
        this.unit = unit;
        this.nature = nature;
        this.frequency = frequency;
    }

    static Optional<FredSeries> of(String identifier) {
        return Arrays.stream(values())
                .filter(series -> series.name().equals(identifier))
                .findFirst();
    }

    String frequency() {
        return frequency;
    }

    /** Ours: a national series of FRED is not the indicator of the same name that is kept for all countries. */
    String indicator() {
        return "FRED." + name();
    }

    String provider() {
        return PROVIDER;
    }

    void describe(IndicatorSink sink) {
        sink.unit(1, unit, unitName(), unit.startsWith("INDEX") ? "INDEX" : unit.equals("PERCENT") ? "RATIO" : "OTHER");
        sink.provider(1, PROVIDER, "FRED, Federal Reserve Bank of St. Louis", "USA", "CENTRAL_BANK", 7);
        sink.indicator(1, indicator(), title, unit, nature, frequency, "FRED series " + name() + ".");
    }

    private String unitName() {
        return switch (unit) {
            case "USD_BILLION_SAAR" -> "billions of United States dollars, seasonally adjusted annual rate";
            case "USD_2017_BILLION_SAAR" ->
                "billions of chained 2017 United States dollars, seasonally adjusted annual rate";
            case "USD_BILLION" -> "billions of United States dollars";
            case "INDEX_1982_84_100" -> "index, 1982 to 1984 = 100";
            case "INDEX_2017_100" -> "index, 2017 = 100";
            case "PERSONS_THOUSAND" -> "thousands of persons";
            default -> "percent";
        };
    }
}
