package org.dyad.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same table as CSV, and the link to it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ComparisonCsvTest {

    private static final String FIELDS = "{ csvUrl notices { code } }";

    private static final String RUSSIA = "{pair: {a: 'CHN', b: 'RUS'}}";

    @Test
    void theCsvHasTheSameFigures() {
        JsonPath answer = ask("from: '2021', to: '2022', series: [%s]", RUSSIA);

        String link = answer.getString("data.compare.csvUrl");
        String csv = RestAssured.given()
                .queryParam("input", link.substring(link.indexOf('=') + 1))
                .get("/downloads/compare.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0)).startsWith("period,\"China, total trade with Russia (USD)\"");
        assertThat(lines.get(1)).startsWith("2021,146887000000,146887000000,NORMAL,GACC,");
        assertThat(lines.get(2)).startsWith("2022,190271000000,190271000000,NORMAL,GACC,");
    }

    @Test
    void aLinkThatIsNoneIsRefusedInASentence() {
        RestAssured.get("/downloads/compare.csv?input=nonsense").then().statusCode(400);
        RestAssured.get("/downloads/compare.csv").then().statusCode(400);
    }

    @Test
    void twentySeriesOfLongNamesHaveATableOfTheirOwn() {
        String series = IntStream.range(0, 20)
                .mapToObj(i -> "{trade: {reporter: 'CHN', partner: 'RUS', flow: EXPORT, label: '%s %d'}}"
                        .formatted("слово ".repeat(30).strip(), i))
                .collect(Collectors.joining(", "));
        JsonPath answer = ask("from: '2022', to: '2022', series: [%s]", series);

        String link = answer.getString("data.compare.csvUrl");
        assertThat(link).hasSizeGreaterThan(4096);
        assertThat(answer.getList("data.compare.notices")).isEmpty();
        RestAssured.given().urlEncodingEnabled(false).get(link).then().statusCode(200);
    }

    @Test
    void aTableWhoseAddressIsTooLongIsSaid() {
        String numbers = String.join(", ", Collections.nCopies(4_000, "1234567.5"));
        JsonPath answer = ask("series: [{inline: {start: '1200-01', frequency: MONTHLY, values: [%s]}}]", numbers);

        assertThat(answer.getList("data.compare.notices.code")).isEqualTo(List.of("CSV_URL_TOO_LONG"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"series": [{"pair": {"a": "CHN", "b": "RUS"}}], "from": "nonsense"}
            {"series": [{"pair": {"a": "CHN", "b": "RUS"}}], "unknown": 1}
            {"series": "all of them"}
            {"series": [{"inline": {"start": "2020", "frequency": "ANNUAL", "values": [1e999]}}]}
            {}
            """)
    void aLinkThatSomebodyChangedIsRefusedAndNotBroken(String input) {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(input.getBytes(UTF_8));
        RestAssured.given()
                .queryParam("input", encoded)
                .get("/downloads/compare.csv")
                .then()
                .statusCode(400);
    }

    private static JsonPath ask(String input, Object... values) {
        String text = input.formatted(values).replace('\'', '"');
        JsonPath answer = Ask.of("{ compare(input: {%s}) %s }".formatted(text, FIELDS));
        assertThat(answer.getList("errors")).as(text).isNull();
        return answer;
    }
}
