package org.dyad.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes tables of answers: each row says unit, status, provider, source and since when its value is known. */
final class Sheets {

    private static final List<String> WITNESS = List.of("status", "provider", "source", "source_url", "known_from");

    private Sheets() {}

    static Sheet of(DownloadQuery query, Answer data) {
        return switch (query.table()) {
            case SERIES -> series(data.object("series"));
            case COMPARE -> query.isLong() ? comparison(data.object("compare")) : wide(data.object("compare"));
            case BREAKDOWN -> breakdown(query, data.object("breakdown"));
        };
    }

    private static Sheet series(Answer series) {
        return new Sheet(
                "dyad-" + series.text("key"),
                columns(List.of("series", "label", "period", "value", "unit")),
                IntStream.range(0, series.list("periods").size())
                        .mapToObj(row -> Stream.concat(
                                        cells(
                                                series.cell("key"),
                                                series.cell("label"),
                                                series.cell("periods", row),
                                                series.cell("values", row),
                                                series.code("unit")),
                                        witness(series, row))
                                .collect(Collectors.<@Nullable Object>toList()))
                        .iterator());
    }

    private static Sheet comparison(Answer comparison) {
        List<?> periods = comparison.list("periods");
        return new Sheet(
                "dyad-comparison",
                columns(List.of("series", "label", "period", "value", "level", "unit")),
                comparison.objects("series").stream()
                        .flatMap(series -> IntStream.range(0, periods.size())
                                .mapToObj(row -> Stream.concat(
                                                cells(
                                                        series.cell("key"),
                                                        series.cell("label"),
                                                        periods.get(row),
                                                        series.cell("values", row),
                                                        series.cell("levels", row),
                                                        series.code("unit")),
                                                witness(series, row))
                                        .collect(Collectors.<@Nullable Object>toList())))
                        .iterator());
    }

    /** A row a period; for each series its value, level, status, provider, source and the day it is known from. */
    private static Sheet wide(Answer comparison) {
        List<Answer> series = comparison.objects("series");
        List<String> columns = new ArrayList<>(List.of("period"));
        for (Answer one : series) {
            String label = one.text("label");
            columns.add("%s (%s)".formatted(label, one.code("unit")));
            Stream.of("level", "status", "provider", "source", "known from")
                    .forEach(what -> columns.add(label + ", " + what));
        }
        List<?> periods = comparison.list("periods");
        Iterator<List<@Nullable Object>> rows = IntStream.range(0, periods.size())
                .mapToObj(row -> Stream.concat(
                                cells(periods.get(row)),
                                series.stream()
                                        .flatMap(one -> cells(
                                                one.cell("values", row),
                                                one.cell("levels", row),
                                                one.cell("statuses", row),
                                                one.code("provider"),
                                                titleAndAddress(one, row),
                                                known(one, row))))
                        .collect(Collectors.<@Nullable Object>toList()))
                .iterator();
        return new Sheet("dyad-comparison", columns, rows);
    }

    private static Sheet breakdown(DownloadQuery query, Answer breakdown) {
        Answer total = breakdown.object("total");
        List<String> columns = new ArrayList<>(List.of(
                "part",
                "code",
                "label",
                "classification",
                "period",
                "value",
                "unit",
                "share",
                "value_before",
                "change"));
        columns.add("contribution_to_growth");
        columns.addAll(WITNESS);
        Stream<List<@Nullable Object>> whole = Stream.of(Stream.concat(
                        cells(
                                "TOTAL",
                                "TOTAL",
                                "total",
                                breakdown.cell("classification"),
                                total.cell("period"),
                                total.cell("value"),
                                breakdown.code("unit"),
                                null,
                                breakdown.has("totalBefore")
                                        ? breakdown.object("totalBefore").cell("value")
                                        : null,
                                null,
                                null),
                        witness(total, breakdown.code("provider")))
                .collect(Collectors.<@Nullable Object>toList()));
        Stream<List<@Nullable Object>> rows =
                breakdown.objects("rows").stream().map(row -> part("PART", row, breakdown));
        Stream<List<@Nullable Object>> other =
                breakdown.has("other") ? Stream.of(part("OTHER", breakdown.object("other"), breakdown)) : Stream.of();
        String name = Stream.of("reporter", "partner", "flow", "by", "period")
                .map(query::text)
                .filter(given -> given != null)
                .collect(Collectors.joining("-", "dyad-breakdown-", ""));
        return new Sheet(
                name, columns, Stream.of(rows, other, whole).flatMap(one -> one).iterator());
    }

    private static List<@Nullable Object> part(String part, Answer row, Answer breakdown) {
        return Stream.concat(
                        cells(
                                part,
                                row.cell("code"),
                                row.cell("label"),
                                breakdown.cell("classification"),
                                breakdown.object("total").cell("period"),
                                row.cell("value"),
                                breakdown.code("unit"),
                                row.cell("share"),
                                row.cell("valueBefore"),
                                row.cell("change"),
                                row.cell("contributionToGrowth")),
                        witness(row, breakdown.code("provider")))
                .collect(Collectors.<@Nullable Object>toList());
    }

    private static List<String> columns(List<String> first) {
        return Stream.concat(first.stream(), WITNESS.stream()).toList();
    }

    private static Stream<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.stream(cells);
    }

    /** Status, provider, source, address and day of a row of columns. */
    private static Stream<@Nullable Object> witness(Answer columns, int row) {
        Answer source = source(columns, row);
        return cells(
                columns.cell("statuses", row),
                columns.code("provider"),
                source == null ? null : source.cell("title"),
                source == null ? null : source.cell("url"),
                known(columns, row));
    }

    /** The same of an object. */
    private static Stream<@Nullable Object> witness(Answer object, @Nullable String provider) {
        List<Answer> citations = object.objects("citations");
        Answer source = citations.isEmpty() ? null : citations.get(0).object("source");
        return cells(
                object.cell("status"),
                provider,
                source == null ? null : source.cell("title"),
                source == null ? null : source.cell("url"),
                object.has("value") ? object.cell("knownFrom") : null);
    }

    private static @Nullable Object known(Answer columns, int row) {
        return columns.cell("values", row) == null ? null : columns.cell("knownFrom", row);
    }

    private static @Nullable Answer source(Answer columns, int row) {
        return columns.cell("citationIndex", row) instanceof Integer position
                ? columns.objects("citations").get(position).object("source")
                : null;
    }

    private static @Nullable String titleAndAddress(Answer columns, int row) {
        Answer source = source(columns, row);
        return source == null ? null : source.text("title") + (source.has("url") ? " " + source.text("url") : "");
    }
}
