package org.dyad.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * What can be downloaded, by the parameters that the GraphQL query of the same name has; everything a parameter may be
 * is checked there.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists of List.of cannot be changed
public enum DownloadTable {
    /** One series, a row for each period. */
    SERIES(
            List.of("key", "input", "from", "to", "frequency", "aggregation", "transform", "indexBase", "asOf"),
            List.of("rollingWindow"),
            "key"),
    /** Up to twenty series: a row for each period, or with layout=long for each series and period. */
    COMPARE(
            List.of(
                    "series",
                    "input",
                    "from",
                    "to",
                    "frequency",
                    "aggregation",
                    "transform",
                    "indexBase",
                    "missing",
                    "asOf",
                    "auxiliaryAsOf",
                    "layout"),
            List.of("rollingWindow", "baseline"),
            "series"),
    /** A total and its parts: a row for each of them. */
    BREAKDOWN(
            List.of(
                    "reporter",
                    "partner",
                    "flow",
                    "by",
                    "period",
                    "compareWith",
                    "provider",
                    "currency",
                    "groups",
                    "asOf"),
            List.of("level", "top"),
            "reporter");

    static final String BOM = "bom";
    static final String INPUT = "input";
    static final String LAYOUT = "layout";

    private final List<String> texts;
    private final List<String> numbers;
    private final String first;

    DownloadTable(List<String> texts, List<String> numbers, String first) {
        this.texts = texts;
        this.numbers = numbers;
        this.first = first;
    }

    /** All parameters that it takes. */
    public List<String> parameters() {
        return Stream.of(texts, numbers, List.of(BOM)).flatMap(List::stream).toList();
    }

    boolean isNumber(String parameter) {
        return numbers.contains(parameter);
    }

    /** The parameter that names what is wanted. */
    String first() {
        return first;
    }
}
