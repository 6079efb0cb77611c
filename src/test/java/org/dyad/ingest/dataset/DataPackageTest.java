package org.dyad.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dyad.ingest.Column;
import org.dyad.ingest.StagedTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the curated dataset says about itself, and what no import would notice. */
class DataPackageTest {

    private static List<JsonObject> resources = List.of();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream stream = resource("datapackage.json");
                JsonReader reader = Json.createReader(stream)) {
            resources = reader.readObject().getJsonArray("resources").getValuesAs(JsonObject.class);
        }
    }

    @Test
    void describesTheTablesInTheOrderOfLoading() {
        assertThat(resources)
                .extracting(resource -> resource.getString("name"))
                .containsExactlyElementsOf(
                        DatasetTables.ALL.stream().map(StagedTable::name).toList());
        assertThat(resources)
                .allSatisfy(resource ->
                        assertThat(resource.getString("path")).isEqualTo(resource.getString("name") + ".csv"));
    }

    @Test
    void describesEveryColumnInItsOrder() {
        for (int i = 0; i < resources.size(); i++) {
            assertThat(fields(resources.get(i)))
                    .as(resources.get(i).getString("name"))
                    .extracting(field -> field.getString("name"))
                    .containsExactlyElementsOf(DatasetTables.ALL.get(i).header());
        }
    }

    @Test
    void everyFileHasTheHeaderThatIsDescribed() throws IOException {
        for (StagedTable table : DatasetTables.ALL) {
            try (BufferedReader file = reader(table.name() + ".csv")) {
                assertThat(file.readLine()).isEqualTo(String.join(",", table.header()));
            }
        }
    }

    @Test
    void everyResourceAndFieldIsExplained() {
        assertThat(resources).allSatisfy(resource -> {
            assertThat(resource.getString("description")).isNotBlank();
            assertThat(fields(resource))
                    .allSatisfy(field -> assertThat(field.getString("description", ""))
                            .as(resource.getString("name") + "." + field.getString("name"))
                            .isNotBlank());
        });
    }

    @Test
    void saysWhichColumnsMayNotBeEmpty() {
        for (int i = 0; i < resources.size(); i++) {
            StagedTable table = DatasetTables.ALL.get(i);
            // The curated dataset may ask for more than an import: a licence, for one.
            assertThat(fields(resources.get(i)).stream()
                            .filter(DataPackageTest::isRequired)
                            .map(field -> field.getString("name")))
                    .as(table.name())
                    .containsAll(table.columns().stream()
                            .filter(Column::required)
                            .map(Column::name)
                            .toList());
        }
    }

    @Test
    void listsTheCodesThatAnImportAccepts() {
        for (int i = 0; i < resources.size(); i++) {
            List<JsonObject> fields = fields(resources.get(i));
            for (Column column : DatasetTables.ALL.get(i).columns()) {
                if (!column.accepted().isEmpty()) {
                    JsonObject field = fields.stream()
                            .filter(f -> f.getString("name").equals(column.name()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(constraints(field).getJsonArray("enum").getValuesAs(JsonString::getString))
                            .as(resources.get(i).getString("name") + "." + column.name())
                            .containsExactlyInAnyOrderElementsOf(column.accepted());
                }
            }
        }
    }

    @Test
    void everySourceHasALicence() throws IOException {
        assertThat(rows("source.csv"))
                .allSatisfy(source -> assertThat(source.getField("licence"))
                        .as(source.getField("code"))
                        .isNotBlank());
    }

    @Test
    void scopesOfPublicationNotesAreKnown() throws IOException {
        Set<String> areas = codes("area.csv");
        Set<String> commodities = codes("commodity.csv");
        areas.addAll(List.of("ALL", "DETAIL"));
        commodities.add("ALL");

        for (NamedCsvRecord note : rows("publication_note.csv")) {
            assertThat(areas).contains(note.getField("partner_scope"));
            assertThat(commodities).contains(note.getField("commodity_scope"));
        }
    }

    @Test
    void commoditiesHaveParentsThatAreThere() throws IOException {
        Set<String> codes = codes("commodity.csv");

        assertThat(rows("commodity.csv"))
                .extracting(commodity -> commodity.getField("parent"))
                .allMatch(parent -> parent.isEmpty() || codes.contains(parent));
    }

    @Test
    void sharesOfAnInstitutionThatOneSourcePrintsAreNoMoreThanAll() throws IOException {
        Map<String, Double> sums = rows("institution_figure.csv").stream()
                .filter(row -> row.getField("kind").endsWith("_SHARE"))
                .collect(Collectors.groupingBy(
                        row -> String.join(
                                " ", row.getField("institution"), row.getField("kind"), row.getField("source")),
                        Collectors.summingDouble(row -> Double.parseDouble(row.getField("value")))));

        assertThat(sums).isNotEmpty();
        // printed with two digits: five of them may be off by as much together
        assertThat(sums.values()).allMatch(sum -> sum <= 100.05);
    }

    private static List<JsonObject> fields(JsonObject resource) {
        return resource.getJsonObject("schema").getJsonArray("fields").getValuesAs(JsonObject.class);
    }

    private static JsonObject constraints(JsonObject field) {
        return field.containsKey("constraints") ? field.getJsonObject("constraints") : JsonObject.EMPTY_JSON_OBJECT;
    }

    private static boolean isRequired(JsonObject field) {
        return constraints(field).getBoolean("required", false);
    }

    private static Set<String> codes(String file) throws IOException {
        return rows(file).stream().map(row -> row.getField("code")).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader(file))) {
            return csv.stream().toList();
        }
    }

    private static BufferedReader reader(String file) {
        return new BufferedReader(new InputStreamReader(resource(file), StandardCharsets.UTF_8));
    }

    private static InputStream resource(String file) {
        InputStream stream = DataPackageTest.class.getResourceAsStream("/dataset/" + file);
        assertThat(stream).as(file).isNotNull();
        return stream;
    }
}
