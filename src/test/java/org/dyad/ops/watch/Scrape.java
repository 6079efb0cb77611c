package org.dyad.ops.watch;

import static java.util.stream.Collectors.toCollection;

import io.restassured.RestAssured;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a Prometheus reads, once. */
record Scrape(List<String> lines) {

    static Scrape of(URL address) {
        String text = RestAssured.given().urlEncodingEnabled(false).get(address).asString();
        return new Scrape(text.lines().filter(line -> !line.startsWith("#")).toList());
    }

    /**
     * The value of a series; 0 if there is none.
     *
     * @param labels each as {@code name="value"}
     */
    double value(String name, String... labels) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Names of the metrics. */
    Set<String> names() {
        return lines.stream().map(line -> line.split("[{ ]", 2)[0]).collect(toCollection(TreeSet::new));
    }

    /** How many series there are whose name begins so. */
    long series(String prefix) {
        return lines.stream().filter(line -> line.startsWith(prefix)).count();
    }

    /** All values that a label has. */
    Set<String> values(String label) {
        return lines.stream()
                .filter(line -> line.contains(label + "=\""))
                .map(line -> line.split(label + "=\"", 2)[1].split("\"", 2)[0])
                .collect(toCollection(TreeSet::new));
    }
}
