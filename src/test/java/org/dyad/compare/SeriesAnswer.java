package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.dyad.graphql.Ask;
import org.jspecify.annotations.Nullable;

/** The answer to one {@code series} query, with what tests look at. */
public final class SeriesAnswer {

    static final String FIELDS = """
            { key label frequency basis adjustment nature isMaintained lastUpdated unit { code name } provider { code }
              observations { period start endExclusive value status knownFrom
                citations { source { title } directness quotedProvider { code } }
                publishedGrowth { percent currency impliedBase } }
              periods values statuses citationIndex citations { source { title } }
              notices { code message periods } }
            """;

    private final JsonPath json;

    private SeriesAnswer(JsonPath json) {
        this.json = json;
    }

    /**
     * Asks for a series that there is.
     *
     * @param arguments of the query, texts in single quotes
     */
    public static SeriesAnswer of(String arguments) {
        JsonPath json = Ask.of("{ series(" + arguments.replace('\'', '"') + ") " + FIELDS + " }");
        assertThat(json.getList("errors")).as("errors of %s", arguments).isNull();
        return new SeriesAnswer(json);
    }

    /** Asks for a series that is refused; the one error. */
    public static Map<String, Object> refused(String arguments) {
        JsonPath json = Ask.of("{ series(" + arguments.replace('\'', '"') + ") { key } }");
        assertThat(json.getList("errors")).as("errors of %s", arguments).hasSize(1);
        return json.getMap("errors[0]");
    }

    public String text(String path) {
        return json.getString("data.series." + path);
    }

    public List<String> periods() {
        return json.getList("data.series.periods");
    }

    public List<@Nullable Double> values() {
        return json.getList("data.series.values", Double.class);
    }

    public List<String> statuses() {
        return json.getList("data.series.statuses");
    }

    /** The value of a period, null where the series has the period and no value. */
    public @Nullable Double value(String period) {
        Object value = observation(period).get("value");
        return value == null ? null : ((Number) value).doubleValue();
    }

    public String status(String period) {
        return String.valueOf(observation(period).get("status"));
    }

    public Map<String, Object> observation(String period) {
        Map<String, Object> found =
                json.param("period", period).getMap("data.series.observations.find { it.period == period }");
        assertThat(found).as("observation of %s among %s", period, periods()).isNotNull();
        return found;
    }

    public List<Map<String, Object>> observations() {
        return json.getList("data.series.observations");
    }

    /** Titles of the sources of a period's value. */
    public List<String> titles(String period) {
        return at(period).getList("data.series.observations.find { it.period == period }.citations.source.title");
    }

    /** What stands in a period's observation under a path. */
    public String text(String period, String path) {
        return at(period).getString("data.series.observations.find { it.period == period }." + path);
    }

    public double number(String period, String path) {
        return at(period).getDouble("data.series.observations.find { it.period == period }." + path);
    }

    private JsonPath at(String period) {
        observation(period);
        return json.param("period", period);
    }

    public List<String> noticeCodes() {
        return json.getList("data.series.notices.code");
    }

    /** The one notice of that code. */
    public Map<String, Object> notice(String code) {
        List<Map<String, Object>> found =
                json.param("code", code).getList("data.series.notices.findAll { it.code == code }");
        assertThat(found).as("notices %s among %s", code, noticeCodes()).hasSize(1);
        return found.get(0);
    }
}
