package org.dyad.compare.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.dyad.graphql.Ask;
import org.jspecify.annotations.Nullable;

/** The answer to one {@code mirror} query, with what tests look at. */
final class MirrorAnswer {

    private static final String FIELDS = """
            { periods unit { code } exporterReported importerReported exporterValuation importerValuation
              gap gapOverImporter gapOverExporter gapOverMean gapAfterValuation
              exporterSide { ...side } importerSide { ...side }
              refusals { side { code } reason periods message citation { source { title url } } }
              notices { code message periods } }
            """;

    private static final String SIDE = """
            fragment side on Series { key provider { code } periods values statuses
              citations { source { title } } notices { code message periods } }
            """;

    private final JsonPath json;

    private MirrorAnswer(JsonPath json) {
        this.json = json;
    }

    /** @param arguments fields of the input, texts in single quotes */
    static MirrorAnswer of(String arguments) {
        JsonPath json = Ask.of("{ mirror(input: {" + arguments.replace('\'', '"') + "}) " + FIELDS + " } " + SIDE);
        assertThat(json.getList("errors")).as("errors of %s", arguments).isNull();
        return new MirrorAnswer(json);
    }

    /** The one error of a mirror that is refused. */
    static Map<String, Object> refused(String arguments) {
        JsonPath json = Ask.of("{ mirror(input: {" + arguments.replace('\'', '"') + "}) { periods } }");
        assertThat(json.getList("errors")).as("errors of %s", arguments).hasSize(1);
        return json.getMap("errors[0].extensions");
    }

    List<String> periods() {
        return json.getList("data.mirror.periods");
    }

    <T> List<@Nullable T> column(String name) {
        return json.getList("data.mirror." + name);
    }

    @Nullable
    Object at(String column, String period) {
        int row = periods().indexOf(period);
        assertThat(row).as("%s among %s", period, periods()).isNotNegative();
        return column(column).get(row);
    }

    double number(String column, String period) {
        if (at(column, period) instanceof Number number) {
            return number.doubleValue();
        }
        throw new AssertionError("%s of %s is no number".formatted(column, period));
    }

    String text(String path) {
        return json.getString("data.mirror." + path);
    }

    /** The refusals of a side for a reason. */
    List<Map<String, Object>> refusals(String side, String reason) {
        return json.param("side", side)
                .param("reason", reason)
                .getList("data.mirror.refusals.findAll { it.side.code == side && it.reason == reason }");
    }

    /** The periods that a side is refused for that reason. */
    List<String> refused(String side, String reason) {
        return json.param("side", side)
                .param("reason", reason)
                .getList(
                        "data.mirror.refusals.findAll { it.side.code == side && it.reason == reason }.periods.flatten()");
    }

    List<String> noticeCodes() {
        return json.getList("data.mirror.notices.code");
    }

    List<String> noticed(String code) {
        return json.param("code", code).getList("data.mirror.notices.find { it.code == code }.periods");
    }
}
