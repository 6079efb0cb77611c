package org.dyad.ops.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dyad.graphql.Ask;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The dashboard and the alert rules of {@code docker/observability} ask for what the service tells. */
@QuarkusTest
@TestProfile(WatchedProfile.class)
class ObservabilityFilesTest {

    private static final Path FOLDER = Path.of("docker/observability");

    /** Names of metrics have an underscore; of what else has one, these are the words of expressions. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w$\"])[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?!\\w)");

    private static final Set<String> FUNCTIONS =
            Set.of("histogram_quantile", "min_over_time", "max_over_time", "label_values", "rate_interval");

    @TestHTTPResource(value = "/metrics", management = true)
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URL metrics;

    @Test
    void everyMetricThatTheDashboardAndTheAlertsNameIsTold() throws Exception {
        Ask.of("{ sampleFew { code } }");
        Ask.of("{ nonsense }");
        awaitData();
        // no list of names is loaded in the tests; DataStateTest holds these two
        Set<String> told = Scrape.of(metrics).names();
        told.addAll(Set.of("dyad_list_seen_age_seconds", "dyad_list_version_age_seconds"));

        assertThat(named(dashboard())).hasSizeGreaterThan(20).isSubsetOf(told);
        assertThat(named(alerts())).hasSizeGreaterThan(8).isSubsetOf(told);
    }

    @Test
    void everyAlertSaysHowBadItIsAndWhatToDo() throws IOException {
        assertThat(rules()).hasSizeGreaterThan(8).allSatisfy(rule -> {
            assertThat(rule).containsKeys("alert", "expr", "labels", "annotations");
            assertThat(String.valueOf(rule.get("labels"))).isIn("{severity=critical}", "{severity=warning}");
            assertThat(String.valueOf(rule.get("annotations"))).contains("summary=", "description=");
        });
    }

    @Test
    void panelsOfTheDashboardDoNotOverlap() throws IOException {
        List<Map<String, Integer>> panels = JsonPath.from(dashboardText()).getList("panels.gridPos");
        List<Place> places = panels.stream().map(Place::of).toList();
        for (int i = 0; i < places.size(); i++) {
            Place one = places.get(i);
            assertThat(one.right()).isLessThanOrEqualTo(24);
            assertThat(places.subList(i + 1, places.size())).noneMatch(one::overlaps);
        }
    }

    /** Where a panel stands, in 24ths of the width and in rows. */
    private record Place(int x, int y, int width, int height) {

        static Place of(Map<String, Integer> panel) {
            return new Place(side(panel, "x"), side(panel, "y"), side(panel, "w"), side(panel, "h"));
        }

        private static int side(Map<String, Integer> panel, String name) {
            return Objects.requireNonNull(panel.get(name), name);
        }

        int right() {
            return x + width;
        }

        boolean overlaps(Place other) {
            return x < other.right() && other.x < right() && y < other.y + other.height && other.y < y + height;
        }
    }

    @Test
    void prometheusOwnToolAcceptsTheFiles() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "promtool"))),
                "promtool is not on this machine");
        for (List<String> command : List.of(
                List.of(
                        "promtool",
                        "check",
                        "rules",
                        FOLDER.resolve("alerts.yaml").toString()),
                List.of(
                        "promtool",
                        "check",
                        "config",
                        FOLDER.resolve("prometheus.yaml").toString()),
                List.of(
                        "promtool",
                        "test",
                        "rules",
                        FOLDER.resolve("alerts-test.yaml").toString()))) {
            Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
            assertThat(tool.waitFor()).as(said).isZero();
        }
    }

    private void awaitData() throws InterruptedException {
        for (int i = 0; i < 100 && Scrape.of(metrics).value("dyad_dataset_rows") == 0; i++) {
            Thread.sleep(50);
        }
    }

    private static Stream<String> dashboard() throws IOException {
        List<List<String>> expressions = JsonPath.from(dashboardText()).getList("panels.targets.expr");
        return expressions.stream().filter(panel -> panel != null).flatMap(List::stream);
    }

    private static String dashboardText() throws IOException {
        return Files.readString(FOLDER.resolve("dashboard.json"));
    }

    private static Stream<String> alerts() throws IOException {
        return rules().stream().map(rule -> String.valueOf(rule.get("expr")));
    }

    private static List<Map<String, Object>> rules() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml(
                        new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(FOLDER.resolve("alerts.yaml")));
        return Objects.requireNonNull(file.get("groups")).stream()
                .flatMap(group -> Objects.requireNonNull(group.get("rules")).stream())
                .toList();
    }

    private static Set<String> named(Stream<String> expressions) {
        Set<String> names = new TreeSet<>();
        expressions.forEach(expression -> {
            Matcher name = NAME.matcher(expression);
            while (name.find()) {
                names.add(name.group());
            }
        });
        names.removeAll(FUNCTIONS);
        return names;
    }
}
