package org.dyad.trade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BreakdownApiTest {

    private static final JsonPathConfig DOUBLES =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE);

    private static final String FIELDS = "{ provider { code } unit { code }"
            + " total { period value status citations { source { title } } vintages { value } }"
            + " totalBefore { value status }"
            + " rows { ...row } other { ...row } parts herfindahlHirschman normalisedHerfindahlHirschman classification"
            + " notices { code message periods } }";

    private static final String ROW =
            " fragment row on BreakdownRow { code label value status share valueBefore change contributionToGrowth"
                    + " knownFrom citations { source { title } } }";

    private static final String KYRGYZ = "reporter: \"KGZ\", flow: EXPORT, by: PARTNER, period: \"2022\"";

    @Inject
    StatementCount statements;

    @Test
    void rowsAreTheLargestPartners() {
        JsonPath answer = breakdown(KYRGYZ + ", compareWith: \"2021\", top: 3");

        assertThat(answer.getString("provider.code")).isEqualTo("NSC_KGZ");
        assertThat(answer.getString("unit.code")).isEqualTo("USD");
        assertThat(answer.getDouble("total.value")).isEqualTo(2_254_702_932.0);
        assertThat(answer.getString("total.status")).isEqualTo("NORMAL");
        assertThat(answer.getList("total.vintages.value")).hasSize(1);
        assertThat(answer.getDouble("totalBefore.value")).isEqualTo(2_752_163_747.0);
        assertThat(answer.getList("rows.code")).containsExactly("RUS", "KAZ", "TUR");
        assertThat(answer.getList("rows.citations.flatten()")).isNotEmpty();
        assertThat(answer.getString("rows[0].label")).isEqualTo("Russia");
        assertThat(answer.getDouble("rows[0].value")).isEqualTo(1_069_691_913.0);
        // 1069691913 / 2254702932
        assertThat(answer.getDouble("rows[0].share")).isCloseTo(47.44270, within(0.00001));
        // 1069691913 / 393340098 - 1
        assertThat(answer.getDouble("rows[0].change")).isCloseTo(171.95089, within(0.00001));
        // (1069691913 - 393340098) / 2752163747
        assertThat(answer.getDouble("rows[0].contributionToGrowth")).isCloseTo(24.57528, within(0.00001));
    }

    @Test
    void otherIsAllThatNoRowShows() {
        JsonPath answer = breakdown(KYRGYZ + ", compareWith: \"2021\", top: 3");

        // 2254702932 - 1069691913 - 410888086 - 140674157; in 2021 2752163747 - 393340098 - 382191799 - 90641376
        assertThat(answer.getDouble("other.value")).isEqualTo(633_448_776.0);
        assertThat(answer.getDouble("other.valueBefore")).isEqualTo(1_885_990_474.0);
        double shares = answer.getList("rows.share", Double.class).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()
                + answer.getDouble("other.share");
        assertThat(shares).isCloseTo(100, within(1e-9));
        double contributions = answer.getList("rows.contributionToGrowth", Double.class).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()
                + answer.getDouble("other.contributionToGrowth");
        // the total's growth: 2254702932 / 2752163747 - 1
        assertThat(contributions).isCloseTo(-18.07526, within(0.00001));
    }

    @Test
    void concentrationIsThatOfAllPartsHoweverFewAreShown() {
        JsonPath answer = breakdown(KYRGYZ + ", top: 1");

        // 13 countries of 1842591537 together; the sum of their squared shares is 0.3969610580
        assertThat(answer.getInt("parts")).isEqualTo(13);
        assertThat(answer.getDouble("herfindahlHirschman")).isCloseTo(0.3969610580, within(1e-10));
        // (0.3969610580 - 1/13) / (1 - 1/13)
        assertThat(answer.getDouble("normalisedHerfindahlHirschman")).isCloseTo(0.3467078129, within(1e-10));
    }

    @Test
    void partsThatMissTheTotalAreTold() {
        JsonPath answer = breakdown(KYRGYZ);

        // 2254702932 - 1842591537 = 412111395, 18.3 percent of the total
        assertThat(message(answer, "PARTS_BELOW_TOTAL"))
                .contains("1842591537 USD", "2254702932 USD", "412111395 USD", "18.3 percent");
        assertThat(answer.getDouble("other.value")).isEqualTo(412_111_395.0);
    }

    @Test
    void aGroupIsNotCountedBesideItsMember() {
        JsonPath answer = breakdown(KYRGYZ);

        assertThat(answer.getList("rows.code")).contains("DEU").doesNotContain("EU", "WLD");
        assertThat(message(answer, "GROUP_LEFT_OUT")).startsWith("EU is not counted beside its members DEU");
    }

    @Test
    void theUnionIsOneRowWhereThatIsWanted() {
        JsonPath answer = breakdown(KYRGYZ + ", groups: AS_REPORTED");

        assertThat(answer.getList("rows.code")).contains("EU").doesNotContain("DEU");
        assertThat(answer.getDouble("rows.find { it.code == 'EU' }.value")).isEqualTo(75_862_135.0);
        // 13 parts of 1902656792 together; the sum of their squared shares
        assertThat(answer.getDouble("herfindahlHirschman")).isCloseTo(0.3738140478, within(1e-10));
    }

    @Test
    void aSumOfMembersLeavesNobodyOut() {
        JsonPath answer = breakdown(KYRGYZ + ", groups: SUM_OF_MEMBERS_THEN");

        assertThat(answer.getList("rows.code")).contains("DEU").doesNotContain("EU");
        assertThat(message(answer, "MEMBERS_MISSING")).contains("AUT, BEL", "16 more");
    }

    @Test
    void aGroupWithoutMembersAmongTheRowsIsOne() {
        JsonPath answer = breakdown("reporter: \"CHN\", flow: TOTAL, by: PARTNER, period: \"2013\"");

        // GACC: United States 521.0, European Union 559.1, Japan 312.55, Russia 89.21
        assertThat(answer.getList("rows.code")).containsExactly("EU", "USA", "JPN", "RUS");
        assertThat(message(answer, "GROUP_AS_ROW")).startsWith("EU is a group of which no member has a figure");
        assertThat(answer.getDouble("total.value")).isEqualTo(4.16e12);
    }

    @Test
    void aGroupThatReportsTradesWithOthers() {
        JsonPath answer = breakdown("reporter: \"EU\", flow: EXPORT, by: PARTNER, period: \"2022\", top: 2");

        // Comext: United States 508,657,302,125 and China 230,402,952,075 euros
        assertThat(answer.getList("rows.code")).containsExactly("USA", "CHN");
        assertThat(answer.getDouble("rows[0].value")).isEqualTo(508_657_302_125.0);
        assertThat(answer.getString("unit.code")).isEqualTo("EUR");
        assertThat(answer.getList("notices.code")).contains("OTHER_CURRENCY", "GROUP_COMPOSITION", "OUTSIDE_THE_GROUP");
    }

    @Test
    void headingsAreComparedWhereBothYearsHaveThem() {
        JsonPath answer = breakdown("reporter: \"CHN\", partner: \"RUS\", flow: IMPORT, by: COMMODITY, level: 4,"
                + " period: \"2023\", compareWith: \"2022\"");

        // GACC 2023: crude oil 60.6, soya beans 0.741, rape seed 0.210 billion dollars; soya beans 0.378 in 2022
        assertThat(answer.getList("rows.code")).containsExactly("2709", "1201", "1205");
        assertThat(answer.getList("rows.label")).containsExactly("Crude oil", "Soya beans", "Rape seed");
        assertThat(answer.getDouble("rows[1].change")).isCloseTo(96.03175, within(0.00001));
        assertThat(answer.<Object>get("rows[0].valueBefore")).isNull();
        assertThat(answer.<Object>get("rows[0].change")).isNull();
        assertThat(answer.<Object>get("other.change")).isNull();
        assertThat(answer.getString("classification")).isEqualTo("HS");
    }

    @Test
    void chaptersAreTheDefaultLevel() {
        JsonPath answer =
                breakdown("reporter: \"CHN\", partner: \"RU\", flow: IMPORT, by: COMMODITY, period: \"2023\"");

        // cereals, 0.325 billion dollars; the headings 1201, 1205 and 2709 are no chapters
        assertThat(answer.getList("rows.code")).containsExactly("10");
        assertThat(answer.getDouble("herfindahlHirschman")).isEqualTo(1.0);
        assertThat(answer.<Object>get("normalisedHerfindahlHirschman")).isNull();
    }

    @Test
    void aRangeOfCodesIsOneRowWhereItsCodesAreNot() {
        JsonPath answer = breakdown(
                "reporter: \"CHN\", partner: \"RUS\", flow: EXPORT, by: COMMODITY, level: 4," + " period: \"2022\"");

        assertThat(answer.getList("rows.code")).containsExactlyInAnyOrder("8456-8466", "8542", "8703");
        assertThat(message(answer, "RANGE_AS_ROW")).startsWith("8456-8466 is published as one figure");
    }

    @Test
    void whatAnOfficeWithholdsIsNotMissingByChance() {
        JsonPath answer =
                breakdown("reporter: \"RUS\", flow: EXPORT, by: PARTNER, period: \"2022\", compareWith: \"2021\"");

        // exports to the world came back, those by partner did not
        assertThat(answer.getString("provider.code")).isEqualTo("FCS");
        assertThat(answer.getList("rows")).isEmpty();
        assertThat(answer.<Object>get("other")).isNull();
        assertThat(answer.<Object>get("herfindahlHirschman")).isNull();
        assertThat(answer.getDouble("total.value")).isBetween(591e9, 593e9);
        assertThat(message(answer, "NO_DATA")).isEqualTo("no figures by partner are loaded of provider FCS");
        assertThat(answer.getList("notices.code")).contains("SUPPRESSED");
    }

    @Test
    void aTotalThatIsWithheldSaysSo() {
        JsonPath answer =
                breakdown("reporter: \"RUS\", flow: EXPORT, by: PARTNER, period: \"2022\", asOf: \"2022-12-31\"");

        assertThat(answer.<Object>get("total.value")).isNull();
        assertThat(answer.getString("total.status")).isEqualTo("SUPPRESSED");
    }

    @Test
    void aTotalOfWhichNothingIsHeldIsNotLoaded() {
        JsonPath answer = breakdown("reporter: \"KGZ\", flow: EXPORT, by: PARTNER, period: \"1950-Q3\"");

        assertThat(answer.getString("total.status")).isEqualTo("NOT_LOADED");
        assertThat(answer.getString("total.period")).isEqualTo("1950-Q3");
        assertThat(answer.getList("rows")).isEmpty();
        assertThat(message(answer, "NO_DATA")).isEqualTo("no figures by partner are loaded of provider NSC_KGZ");
    }

    @Test
    void withoutAPublishedTotalItIsTheSum() {
        JsonPath answer = breakdown("reporter: \"TUR\", flow: IMPORT, by: PARTNER, period: \"2024\","
                + " compareWith: \"2023\", provider: \"TURKSTAT\"");

        // from China less than 45, from Russia 44.02 billion dollars; in 2023 from Russia 45
        assertThat(answer.getList("rows.code")).containsExactly("CHN", "RUS");
        assertThat(answer.getDouble("total.value")).isEqualTo(89.02e9);
        assertThat(answer.getString("total.status")).isEqualTo("COMPUTED");
        assertThat(answer.getList("total.vintages")).isEmpty();
        assertThat(answer.<Object>get("other")).isNull();
        assertThat(answer.getDouble("totalBefore.value")).isEqualTo(45e9);
        assertThat(message(answer, "NO_PUBLISHED_TOTAL"))
                .isEqualTo("no total is published: it is the sum of the parts that are held, which need not be all");
        assertThat(message(answer, "NOT_EXACT")).isEqualTo("the figure for CHN is printed as less than");
    }

    @Test
    void bothPeriodsAreReadWithOneStatement() throws Exception {
        breakdown(KYRGYZ);
        List<String> sent = statements.during(() -> breakdown(KYRGYZ + ", compareWith: \"2021\"", "{ parts }"));

        assertThat(StatementCount.on("trade_flow", sent)).hasSize(1);
        assertThat(sent).hasSize(1);
    }

    @Test
    void badInputNamesTheArgument() {
        assertRefused(
                "reporter: \"KGS\", flow: EXPORT, by: PARTNER, period: \"2022\"", "BAD_USER_INPUT", "input.reporter");
        assertRefused(KYRGYZ + ", level: 3", "BAD_USER_INPUT", "input.level");
        assertRefused(KYRGYZ + ", top: 0", "BAD_USER_INPUT", "input.top");
        assertRefused(KYRGYZ + ", top: 501", "LIMIT_EXCEEDED", "input.top");
        assertRefused(KYRGYZ + ", partner: \"RUS\"", "BAD_USER_INPUT", "input.partner");
        assertRefused(KYRGYZ + ", compareWith: \"2021-Q1\"", "BAD_USER_INPUT", "input.compareWith");
        assertRefused(KYRGYZ + ", compareWith: \"2022\"", "BAD_USER_INPUT", "input.compareWith");
        assertRefused(KYRGYZ + ", currency: \"dollars\"", "BAD_USER_INPUT", "input.currency");
        assertRefused(KYRGYZ + ", provider: \"GACCC\"", "BAD_USER_INPUT", "input.provider");
        assertRefused(
                "reporter: \"KGZ\", flow: BALANCE, by: PARTNER, period: \"2022\"", "BAD_USER_INPUT", "input.flow");
        assertRefused(
                "reporter: \"KGZ\", partner: \"KG\", flow: EXPORT, by: COMMODITY, period: \"2022\"",
                "BAD_USER_INPUT",
                "input.partner");
    }

    private static void assertRefused(String input, String code, String argument) {
        JsonPath answer = ask(input, "{ parts }");
        assertThat(answer.getString("errors[0].extensions.code")).as(input).isEqualTo(code);
        assertThat(answer.getString("errors[0].extensions.argument")).as(input).isEqualTo(argument);
    }

    private static String message(JsonPath answer, String code) {
        return answer.getString("notices.find { it.code == '" + code + "' }.message");
    }

    private static JsonPath breakdown(String input) {
        return breakdown(input, FIELDS);
    }

    private static JsonPath breakdown(String input, String fields) {
        JsonPath answer = ask(input, fields);
        assertThat(answer.getList("errors")).isNull();
        return answer.setRootPath("data.breakdown");
    }

    private static JsonPath ask(String input, String fields) {
        String query = "{ breakdown(input: {" + input + "}) " + fields + " }" + (fields.equals(FIELDS) ? ROW : "");
        return given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .jsonPath(DOUBLES);
    }
}
