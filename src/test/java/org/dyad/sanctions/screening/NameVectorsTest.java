package org.dyad.sanctions.screening;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dyad.series.Vectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Against what others' searches said: OFAC's own, and the band of Moov's Watchman. */
class NameVectorsTest {

    private static final double THRESHOLD = 0.85;

    /** @param same whether it is the same name; null where nobody says */
    private record Labelled(
            String query, String listed, @Nullable Boolean same) {}

    @Test
    void everyNameThatOfacsSearchScores99OrMoreIsFound(TestReporter reporter) throws IOException {
        report(
                reporter,
                read(
                        "names-ofac-search-scores.json",
                        each -> new Labelled(
                                each.getString("query"),
                                each.getString("listed"),
                                each.getInt("ofac_score") >= 99 ? true : null)));
    }

    @Test
    void allThatOfacsPortalGivesForAShortQueryIsFound(TestReporter reporter) throws IOException {
        report(
                reporter,
                read(
                        "names-ofac-portal-khamis-al.json",
                        each -> new Labelled(each.getString("query"), each.getString("listed"), true)));
    }

    @Test
    void clearPairsOfWatchmanFallOnTheirSides(TestReporter reporter) throws IOException {
        report(reporter, read("names-watchman-bestpairs-jw.json", each -> {
            double score = each.getJsonNumber("score").doubleValue();
            return new Labelled(
                    each.getString("search"),
                    each.getString("indexed"),
                    score >= 0.9 ? Boolean.TRUE : score <= 0.5 ? Boolean.FALSE : null);
        }));
    }

    private static List<Labelled> read(String file, Function<JsonObject, Labelled> label) throws IOException {
        List<Labelled> pairs = new ArrayList<>();
        for (JsonValue each : Vectors.read(file).getJsonArray("cases")) {
            pairs.add(label.apply(each.asJsonObject()));
        }
        return pairs;
    }

    private static void report(TestReporter reporter, List<Labelled> pairs) {
        List<String> wrong = new ArrayList<>();
        double found = 0;
        double missed = 0;
        double invented = 0;
        for (Labelled pair : pairs) {
            Boolean same = pair.same();
            if (same == null) {
                continue;
            }
            double score = NameComparison.compare(ScreenedName.of(pair.query()), ScreenedName.of(pair.listed()))
                    .value();
            boolean hit = score >= THRESHOLD;
            found += hit && same ? 1 : 0;
            missed += !hit && same ? 1 : 0;
            invented += hit && !same ? 1 : 0;
            if (hit != same) {
                wrong.add("%s | %s: %.3f".formatted(pair.query(), pair.listed(), score));
            }
        }
        reporter.publishEntry("labelled", "%.0f same, %.0f found".formatted(found + missed, found));
        reporter.publishEntry("precision", "%.3f".formatted(found / (found + invented)));
        reporter.publishEntry("recall", "%.3f".formatted(found / (found + missed)));
        reporter.publishEntry("F1", "%.3f".formatted(2 * found / (2 * found + missed + invented)));
        assertThat(wrong).isEmpty();
    }
}
