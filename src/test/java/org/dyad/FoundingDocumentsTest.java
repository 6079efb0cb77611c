package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

/** All rows of the dataset that cite one of the five founding documents, whichever table they stand in. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FoundingDocumentsTest {

    private static final Path DATASET = Path.of("schema/dataset");
    private static final String LOCATOR = "00[0-4]_[0-9a-f]{16}\\.txt, .+";

    private record Row(String table, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        String document() {
            return cell("locator").substring(0, "000".length());
        }
    }

    @Test
    void eachDocumentIsOneSourceInEveryRoom() throws IOException {
        Map<String, Set<String>> sources = new TreeMap<>();
        for (Row row : rows()) {
            sources.computeIfAbsent(row.document(), document -> new TreeSet<>()).add(row.cell("source"));
        }

        assertThat(sources).hasSize(5);
        assertThat(sources.values()).allSatisfy(codes -> assertThat(codes).hasSize(1));
    }

    @Test
    void noRowCitesADocumentInOtherWords() throws IOException {
        Set<String> founding = new HashSet<>();
        rows().forEach(row -> founding.add(row.cell("source")));

        assertThat(all().stream()
                        .filter(row -> founding.contains(row.cell("source")))
                        .map(row -> row.cell("locator")))
                .allSatisfy(locator -> assertThat(locator).matches(LOCATOR));
    }

    @Test
    void twoSourcesAreNeverOnePublication() throws IOException {
        List<String> publications = read("source").stream()
                .map(row -> String.join(
                        " | ", row.cell("title"), row.cell("publisher"), row.cell("published_on"), row.cell("url")))
                .toList();

        assertThat(publications).doesNotHaveDuplicates();
    }

    @Test
    void everyFactOfEnergyComesBackWithItsPlace() throws IOException {
        JsonPath deals = Ask.of("{ energyDeals(first: 500) { nodes { code citations { locator } } } }");
        JsonPath assets = Ask.of("{ energyAssets(first: 500) { nodes { code citations { locator } } } }");
        List<Row> asked =
                rows().stream().filter(row -> row.table().startsWith("energy_")).toList();

        assertThat(asked).isNotEmpty().allSatisfy(row -> {
            boolean deal = row.table().startsWith("energy_deal");
            String code = Stream.of("code", deal ? "deal" : "asset")
                    .map(row::cell)
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat((deal ? deals : assets)
                            .getList("data.%s.nodes.find { it.code == '%s' }.citations.locator"
                                    .formatted(deal ? "energyDeals" : "energyAssets", code)))
                    .as(row.toString())
                    .contains(row.cell("locator"));
        });
    }

    @Test
    void everyFactOfSanctionsComesBackWithItsPlace() throws IOException {
        List<Row> asked = rows().stream()
                .filter(row -> row.table().startsWith("sanction_"))
                .toList();

        assertThat(asked).isNotEmpty().allSatisfy(row -> {
            String named = Stream.of("programme", "measure", "code")
                    .map(row::cell)
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .orElseThrow();
            String code = named.contains(".") ? named.substring(0, named.indexOf('.')) : named;
            JsonPath answer = Ask.of("""
                    { sanctionProgramme(code: "%s") { citations { locator } measures { citations { locator } } } }
                    """.formatted(code));
            List<String> told = new ArrayList<>(answer.getList("data.sanctionProgramme.citations.locator"));
            told.addAll(answer.getList("data.sanctionProgramme.measures.citations.locator.flatten()"));
            assertThat(told).as(row.toString()).contains(row.cell("locator"));
        });
    }

    private static List<Row> rows() throws IOException {
        return all().stream()
                .filter(row -> row.cell("locator").matches(LOCATOR))
                .toList();
    }

    private static List<Row> all() throws IOException {
        List<Row> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(DATASET)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".csv") && !name.equals("source.csv")) {
                    all.addAll(read(name.substring(0, name.length() - ".csv".length())));
                }
            }
        }
        return all;
    }

    private static List<Row> read(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(DATASET.resolve(table + ".csv"))) {
            return csv.stream().map(row -> new Row(table, row.getFieldsAsMap())).toList();
        }
    }
}
