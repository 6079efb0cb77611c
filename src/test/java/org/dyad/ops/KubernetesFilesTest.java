package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of {@code docker/kubernetes} speak of one another's names, labels and ports. */
class KubernetesFilesTest {

    private static final Path FOLDER = Path.of("docker/kubernetes");

    /** What the service answers; {@code CommandsIT} asks the packaged one for them. */
    private static final Set<String> ANSWERED = Set.of("/health/live", "/health/ready", "/health/started");

    @Test
    void theKustomizationNamesEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> others = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("kustomization.yaml"))
                    .toList();
            assertThat(list(read("kustomization.yaml").get(0), "resources"))
                    .extracting(String::valueOf)
                    .containsExactlyInAnyOrderElementsOf(others);
        }
    }

    @Test
    void selectorsFindThePodsThatTheyMean() throws IOException {
        Map<?, ?> service = labels(pod("Deployment"));
        Map<?, ?> imports = labels(pod("CronJob"));

        assertThat(map(one("Deployment"), "spec", "selector", "matchLabels")).isEqualTo(service);
        assertThat(map(one("Service"), "spec", "selector")).isEqualTo(service);
        assertThat(map(one("PodDisruptionBudget"), "spec", "selector", "matchLabels"))
                .isEqualTo(service);
        assertThat(all("NetworkPolicy"))
                .extracting(policy -> (Object) map(policy, "spec", "podSelector", "matchLabels"))
                .containsExactlyInAnyOrder(service, imports);
        assertThat(map(one("HorizontalPodAutoscaler"), "spec", "scaleTargetRef").get("name"))
                .isEqualTo(map(one("Deployment"), "metadata").get("name"));
    }

    @Test
    void portsAreThoseOfTheContainerAndProbesAskWhatTheServiceAnswers() throws IOException {
        Map<?, ?> container = container("Deployment");
        Set<Object> ports = new HashSet<>();
        list(container, "ports").forEach(port -> ports.add(((Map<?, ?>) port).get("name")));

        assertThat(ports).containsExactlyInAnyOrder("http", "metrics");
        assertThat(list(map(one("Service"), "spec"), "ports"))
                .extracting(port -> (Object) ((Map<?, ?>) port).get("targetPort"))
                .containsExactly("http");
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            Map<?, ?> asked = map(container, probe, "httpGet");
            assertThat(ANSWERED).as(probe).contains(String.valueOf(asked.get("path")));
            assertThat(asked.get("port")).isEqualTo("http");
        }
        for (Object rule : list(map(all("NetworkPolicy").get(0), "spec"), "ingress")) {
            assertThat(list((Map<?, ?>) rule, "ports"))
                    .extracting(port -> (Object) ((Map<?, ?>) port).get("port"))
                    .isSubsetOf(ports);
        }
    }

    @Test
    void theMetricsAreWhereTheAnnotationsSay() throws IOException {
        Map<?, ?> annotations = map(pod("Deployment"), "metadata", "annotations");
        Object port = list(container("Deployment"), "ports").stream()
                .map(each -> (Map<?, ?>) each)
                .filter(each -> "metrics".equals(each.get("name")))
                .findFirst()
                .orElseThrow()
                .get("containerPort");
        String settings = Files.readString(Path.of("src/main/resources/application.properties"));

        assertThat(annotations.get("prometheus.io/port"))
                .isEqualTo(String.valueOf(port))
                .isEqualTo("9000");
        assertThat(settings)
                .contains("quarkus.micrometer.export.prometheus.path=" + annotations.get("prometheus.io/path") + "\n");
        assertThat(environment("Deployment")).containsEntry("QUARKUS_MANAGEMENT_HOST_ENABLED", "true");
    }

    @Test
    void nothingRunsAsRootOrWritesOutsideItsVolumes() throws IOException {
        for (String kind : List.of("Deployment", "CronJob")) {
            Map<?, ?> spec = map(pod(kind), "spec");
            Map<?, ?> container = container(kind);

            assertThat(spec.get("automountServiceAccountToken")).isEqualTo(false);
            assertThat(map(spec, "securityContext").get("runAsNonRoot")).isEqualTo(true);
            assertThat(map(spec, "securityContext", "seccompProfile").get("type"))
                    .isEqualTo("RuntimeDefault");
            assertThat(map(container, "securityContext").get("readOnlyRootFilesystem"))
                    .isEqualTo(true);
            assertThat(map(container, "securityContext").get("allowPrivilegeEscalation"))
                    .isEqualTo(false);
            assertThat(list(map(container, "securityContext", "capabilities"), "drop"))
                    .extracting(String::valueOf)
                    .containsExactly("ALL");
            assertThat(names(list(container, "volumeMounts")))
                    .containsExactlyInAnyOrderElementsOf(names(list(spec, "volumes")));
            assertThat(map(container, "resources", "limits")).isNotEmpty();
        }
    }

    private static List<Object> names(List<?> things) {
        List<Object> names = new ArrayList<>();
        things.forEach(thing -> names.add(((Map<?, ?>) thing).get("name")));
        return names;
    }

    private static Map<Object, Object> environment(String kind) throws IOException {
        Map<Object, Object> values = new HashMap<>();
        list(container(kind), "env")
                .forEach(each -> values.put(((Map<?, ?>) each).get("name"), ((Map<?, ?>) each).get("value")));
        return values;
    }

    private static Map<?, ?> labels(Map<?, ?> pod) {
        return map(pod, "metadata", "labels");
    }

    private static Map<?, ?> pod(String kind) throws IOException {
        Map<?, ?> spec = map(one(kind), "spec");
        return kind.equals("CronJob") ? map(spec, "jobTemplate", "spec", "template") : map(spec, "template");
    }

    private static Map<?, ?> container(String kind) throws IOException {
        return (Map<?, ?>) list(map(pod(kind), "spec"), "containers").get(0);
    }

    private static Map<?, ?> one(String kind) throws IOException {
        List<Map<?, ?>> found = all(kind);
        assertThat(found).as(kind).hasSize(1);
        return found.get(0);
    }

    private static List<Map<?, ?>> all(String kind) throws IOException {
        List<Map<?, ?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                read(file.getFileName().toString()).stream()
                        .filter(thing -> kind.equals(thing.get("kind")))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<Map<?, ?>> read(String file) throws IOException {
        List<Map<?, ?>> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(Files.readString(FOLDER.resolve(file)))
                .forEach(document -> documents.add((Map<?, ?>) document));
        return documents;
    }

    private static Map<?, ?> map(Map<?, ?> thing, String... path) {
        Map<?, ?> found = thing;
        for (String key : path) {
            found = (Map<?, ?>) Objects.requireNonNull(found.get(key), key);
        }
        return found;
    }

    private static List<?> list(Map<?, ?> thing, String key) {
        return (List<?>) Objects.requireNonNull(thing.get(key), key);
    }
}
