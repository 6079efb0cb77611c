package org.dyad.ingest.owid;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.indicators.IndicatorSink;

/**
 * What a column holds.
 *
 * @param indicator our code: {@code OWID.GAS_CONSUMPTION}, {@code BP.GAS_CONSUMPTION.BCM}
 */
record OwidMeasure(String column, String indicator, String name, OwidUnit unit, OwidProvider provider) {

    /** In what a column is counted, and how its years go together. */
    enum OwidUnit {
        TWH("terawatt hours", "ENERGY", "FLOW", "terawatt-hours"),
        EJ("exajoules", "ENERGY", "FLOW", "exajoules"),
        PJ("petajoules", "ENERGY", "FLOW", "petajoules"),
        BCM("billion cubic metres", "VOLUME", "FLOW", "billion cubic metres"),
        THOUSAND_BOE_PER_DAY(
                "thousand barrels of oil equivalent a day",
                "RATE",
                "RATE",
                "thousand barrels of oil equivalent per day"),
        PERCENT("percent", "RATIO", "RATE", "%"),
        KWH_PER_PERSON("kilowatt hours a head", "RATIO", "RATE", "kilowatt-hours"),
        KWH_PER_USD("kilowatt hours per dollar of output", "RATIO", "RATE", "kilowatt-hours per $"),
        G_CO2E_PER_KWH(
                "grams of carbon dioxide equivalent a kilowatt hour",
                "RATIO",
                "RATE",
                "grams of CO₂ equivalents per kilowatt-hour"),
        MILLION_T_CO2E("million tonnes of carbon dioxide equivalent", "MASS", "FLOW", "million tonnes CO₂ equivalents");

        private final String title;
        private final String kind;
        private final String nature;
        private final String inCodebook;

        OwidUnit(String title, String kind, String nature, String inCodebook) {
            this.title = title;
            this.kind = kind;
            this.nature = nature;
            this.inCodebook = inCodebook;
        }

        /** Whether the codebook means this one, whose words differ a little from release to release. */
        boolean isCalled(String words) {
            return words.equals(inCodebook) || words.startsWith(inCodebook + " ");
        }
    }

    /** Who compiled a column. */
    enum OwidProvider {
        ENERGY_INSTITUTE("Energy Institute, Statistical Review of World Energy", "", "RESEARCHER", 7),
        BP("bp, Statistical Review of World Energy", "", "COMPANY", 8),
        EMBER("Ember, Yearly Electricity Data", "", "RESEARCHER", 9),
        EIA("United States Energy Information Administration", "USA", "STATISTICAL_OFFICE", 8),
        OWID("Our World in Data", "", "RESEARCHER", 12);

        private final String title;
        private final String area;
        private final String kind;
        private final int rank;

        OwidProvider(String title, String area, String kind, int rank) {
            this.title = title;
            this.area = area;
            this.kind = kind;
            this.rank = rank;
        }

        /** As the codebook cites it; of several the one that it names first. */
        static OwidProvider cited(String source) {
            if (source.startsWith("Energy Institute")) {
                return ENERGY_INSTITUTE;
            }
            if (source.startsWith("Ember")) {
                return EMBER;
            }
            return source.startsWith("U.S. Energy Information") ? EIA : OWID;
        }
    }

    private record Rule(Pattern column, OwidUnit unit, OwidProvider provider) {
        static Rule of(String column, OwidUnit unit, OwidProvider provider) {
            return new Rule(Pattern.compile(column), unit, provider);
        }
    }

    /**
     * Columns of the energy data set, as its codebook of 2023 gives their units and sources. Changes are not taken,
     * since {@code transform} makes them of the levels; nor population and output, which the data set has from
     * elsewhere.
     */
    private static final List<Rule> RULES = List.of(
            Rule.of("primary_energy_consumption", OwidUnit.TWH, OwidProvider.EIA),
            Rule.of("energy_per_gdp", OwidUnit.KWH_PER_USD, OwidProvider.EIA),
            Rule.of("energy_per_capita", OwidUnit.KWH_PER_PERSON, OwidProvider.EIA),
            Rule.of("carbon_intensity_elec", OwidUnit.G_CO2E_PER_KWH, OwidProvider.EMBER),
            Rule.of("greenhouse_gas_emissions", OwidUnit.MILLION_T_CO2E, OwidProvider.EMBER),
            Rule.of(".*_share_energy", OwidUnit.PERCENT, OwidProvider.ENERGY_INSTITUTE),
            Rule.of(".*_share_(elec|demand)(_exc_biofuel)?", OwidUnit.PERCENT, OwidProvider.EMBER),
            Rule.of(".*_(cons|prod|energy)_per_capita", OwidUnit.KWH_PER_PERSON, OwidProvider.ENERGY_INSTITUTE),
            Rule.of(".*_per_capita(_exc_biofuel)?|per_capita_electricity", OwidUnit.KWH_PER_PERSON, OwidProvider.EMBER),
            Rule.of(".*_(consumption|production)", OwidUnit.TWH, OwidProvider.ENERGY_INSTITUTE),
            Rule.of(
                    ".*_electricity|electricity_(demand|generation)|net_elec_imports",
                    OwidUnit.TWH,
                    OwidProvider.EMBER));

    private static final Pattern NOT_TAKEN = Pattern.compile(".*_change_.*|population|gdp");

    /** A column of the review whose name ends in a unit, and says all of it: {@code Gas Production - Bcm}. */
    private static final Pattern REVIEW = Pattern.compile("(.+?) - (TWh|EJ|PJ|Bcm|Kboed)(?: - (.+))?");

    /** What a column of the energy data set holds; empty where it is not taken. */
    static Optional<OwidMeasure> ofDataSet(String column) {
        return RULES.stream()
                .filter(rule -> rule.column().matcher(column).matches())
                .filter(rule -> !NOT_TAKEN.matcher(column).matches())
                .findFirst()
                .map(rule ->
                        new OwidMeasure(column, "OWID." + code(column), words(column), rule.unit(), rule.provider()));
    }

    /**
     * What a column of the Statistical Review holds; empty where its name does not say the unit, or where holes were
     * filled with zeros that nobody printed.
     */
    static Optional<OwidMeasure> ofReview(String column) {
        Matcher review = REVIEW.matcher(column);
        if (!review.matches() || column.endsWith("(zero filled)")) {
            return Optional.empty();
        }
        OwidUnit unit = switch (review.group(2)) {
            case "TWh" -> OwidUnit.TWH;
            case "EJ" -> OwidUnit.EJ;
            case "PJ" -> OwidUnit.PJ;
            case "Bcm" -> OwidUnit.BCM;
            default -> OwidUnit.THOUSAND_BOE_PER_DAY;
        };
        String what = review.group(3) == null ? review.group(1) : review.group(1) + ", " + review.group(3);
        return Optional.of(
                new OwidMeasure(column, "BP." + code(what) + "." + unit, words(what), unit, OwidProvider.BP));
    }

    private static String code(String column) {
        return column.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    private static String words(String column) {
        String words = column.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The same as another compiled it. */
    OwidMeasure by(OwidProvider other) {
        return new OwidMeasure(column, indicator, name, unit, other);
    }

    /** Makes unit, office and indicator known. */
    void introduce(IndicatorSink sink) {
        sink.unit(1, unit.name(), unit.title, unit.kind);
        sink.provider(
                1,
                provider.name(),
                provider.title,
                provider.area.isEmpty() ? null : provider.area,
                provider.kind,
                provider.rank);
        sink.indicator(
                1,
                indicator,
                name,
                unit.name(),
                unit.nature,
                "A",
                "The column %s, as Our World in Data passes it on.".formatted(column));
    }
}
