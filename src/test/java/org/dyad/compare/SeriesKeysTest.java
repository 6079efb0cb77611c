package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.dyad.provenance.JdbcReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeriesKeysTest {

    private static final int KEYS_A_REQUEST = 25;

    @Inject
    JdbcReader database;

    private record Entry(String key, int count, String unit) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{pair: {a: 'CHN', b: 'RUS'}}",
                "{pair: {a: 'CHN', b: 'RUS', seenBy: 'RUS', flow: IMPORT, frequency: MONTHLY, basis: YEAR_TO_DATE}}",
                "{trade: {reporter: 'CHN', partner: 'RUS', flow: TOTAL, fill: true}}",
                "{trade: {reporter: 'CHN', partner: 'RUS', flow: TOTAL, provider: 'NBS', fill: true}}",
                "{trade: {reporter: 'EAEU', partner: 'CHN', flow: EXPORT, groups: SUM_OF_MEMBERS_THEN, fill: true}}",
                "{trade: {reporter: 'EAEU', partner: 'CHN', flow: EXPORT, groups: SUM_OF_MEMBERS_NOW, "
                        + "provider: 'COMTRADE'}}",
                "{trade: {reporter: 'EU', partner: 'RUS', flow: IMPORT, frequency: MONTHLY, adjustment: SEASONAL, "
                        + "currency: 'EUR'}}",
                "{trade: {reporter: 'CHN', partner: 'RUS', flow: EXPORT, commodity: '8703', measure: UNIT_VALUE}}",
                "{trade: {reporter: 'CHN', partner: 'RUS', flow: EXPORT, classification: 'HS2017'}}",
                "{trade: {reporter: 'CHN', partner: 'RUS', flow: BALANCE, currency: 'EUR'}}",
                "{trade: {reporter: 'IND', partner: 'RUS', flow: EXPORT, basis: FISCAL_YEAR}}",
                "{indicator: {code: 'NY.GDP.MKTP.CD', area: 'RUS'}}",
                "{indicator: {code: 'FX.EUR'}}"
            })
    void theKeyOfAnAnswerGivesTheSameAnswer(String series) {
        SeriesAnswer first = SeriesAnswer.of("series: " + series);
        SeriesAnswer again = SeriesAnswer.of("series: {key: '%s'}".formatted(first.text("key")));

        assertThat(again.text("key")).isEqualTo(first.text("key"));
        assertThat(again.text("label")).isEqualTo(first.text("label"));
        assertThat(again.text("unit.code")).isEqualTo(first.text("unit.code"));
        assertThat(again.observations()).isEqualTo(first.observations());
        // the key names the provider, so that nobody need be told who else there is
        assertThat(again.noticeCodes())
                .isEqualTo(first.noticeCodes().stream()
                        .filter(code -> !code.equals("OTHER_PROVIDERS"))
                        .toList());
    }

    @Test
    void everySeriesOfTheCatalogueIsAnsweredByItsKey() {
        List<Entry> catalogue = database.list(
                "select key, count, unit from series_catalog order by key",
                row -> new Entry(row.getString("key"), row.getInt("count"), row.getString("unit")));

        assertThat(catalogue).hasSizeGreaterThan(500);
        for (int from = 0; from < catalogue.size(); from += KEYS_A_REQUEST) {
            List<Entry> some = catalogue.subList(from, Math.min(catalogue.size(), from + KEYS_A_REQUEST));
            StringBuilder query = new StringBuilder("{");
            for (int i = 0; i < some.size(); i++) {
                query.append(" k%d: series(series: {key: \"%s\"}) { key unit { code } summary { count } }"
                        .formatted(i, some.get(i).key()));
            }
            JsonPath answer = Ask.of(query.append(" }").toString());
            assertThat(answer.getList("errors")).isNull();
            for (int i = 0; i < some.size(); i++) {
                Entry entry = some.get(i);
                assertThat(answer.getString("data.k%d.key".formatted(i))).isEqualTo(entry.key());
                assertThat(answer.getString("data.k%d.unit.code".formatted(i))).isEqualTo(entry.unit());
                // an answer may have more values: those worked out from others
                assertThat(answer.getInt("data.k%d.summary.count".formatted(i)))
                        .as(entry.key())
                        .isGreaterThanOrEqualTo(entry.count());
            }
        }
    }
}
