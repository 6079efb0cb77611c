package org.dyad.ingest.gem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.RowIssue;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The tracker's map file: rows made up for one mistake each, and the file of 8 October 2024 where it is at hand. */
class GemMapFileTest {

    private static final String HEADER =
            ",id,url,name,unit_name,status,areas,owner,parent,capacity,start_year,region,subnat,"
                    + "Latitude,Longitude,geometry,tracker-acro,tracker_custom,original_units,conversion_factor,subnat2,region2\n";

    @Test
    void aTrainOfATerminalIsRead() throws IOException {
        GemUnit unit = parse(row("Operating", "Novatek [50.10%]; Silk Road Fund [unknown %]", "5.5", "2017"))
                .units()
                .get(0);

        assertThat(unit.status()).isEqualTo("OPERATING");
        assertThat(unit.facility()).isEqualTo("LNG_EXPORT");
        assertThat(unit.areas()).containsExactly("Russia", "China");
        assertThat(unit.owners())
                .containsExactly(
                        new GemUnit.Owner("Novatek", new BigDecimal("50.10")),
                        new GemUnit.Owner("Silk Road Fund", null));
        assertThat(unit.capacity()).isEqualByComparingTo("5.5");
        assertThat(unit.capacityUnit()).isEqualTo("MILLION_T_PER_YEAR");
        assertThat(unit.startYear()).isEqualTo(2017);
    }

    @Test
    void dashesAreNothing() throws IOException {
        GemUnit unit = parse(row("Proposed", "--", "--", "--")).units().get(0);

        assertThat(unit.owners()).isEmpty();
        assertThat(unit.capacity()).isNull();
        assertThat(unit.startYear()).isNull();
    }

    @Test
    void aRowThatCannotBeReadIsLeftOutAndTold() throws IOException {
        assertThat(told(row("Finished", "--", "1", "2017")))
                .containsExactly("map.csv line 2, status: expected one of Cancelled, Construction, Idle, Mothballed,"
                        + " Operating, Proposed, Retired, Shelved, was \"Finished\"");
        assertThat(told(row("Operating", "A [60.00%]; B [60.00%]", "1", "2017")))
                .containsExactly("map.csv line 2, owner: shares come to 120 percent, more than 100");
        assertThat(told(row("Operating", "A", "1", "2017")))
                .containsExactly("map.csv line 2, owner: expected a name and a share such as [50.10%], was \"A\"");
        assertThat(told(row("Operating", "--", "about 5", "2017")))
                .containsExactly("map.csv line 2, capacity: expected a number or --, was \"about 5\"");
        assertThat(told(row("Operating", "--", "5", "1")))
                .containsExactly("map.csv line 2, start_year: expected a year from 1900 to 2100, was \"1\"");
        assertThat(told("1,2\n")).containsExactly("map.csv line 2: expected 22 cells, were 2");
    }

    @Test
    void anotherHeaderStopsTheLoad() {
        assertThatThrownBy(() -> GemMapFile.parse("map.csv", new StringReader("id,name\n1,a\n")))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("map.csv: expected the header ,id,url,");
    }

    @Test
    void theTrackerOfOctober2024IsRead() throws IOException {
        Path file = samples().resolve("gem/ggit_map_2024-10-08.csv");
        Assumptions.assumeTrue(Files.isReadable(file), "no sample files; set DYAD_SAMPLES");
        GemMapFile.Parsed parsed;
        try (Reader text = Files.newBufferedReader(file)) {
            parsed = GemMapFile.parse("ggit_map_2024-10-08.csv", text);
        }

        // 4,899 rows: one has no status, one the start year 1, owners of P4209 and P5819 come to 122.5 and 104 percent
        assertThat(parsed.units().size() + parsed.issues().size()).isEqualTo(4899);
        assertThat(parsed.issues()).extracting(RowIssue::field).contains("status", "start_year", "owner");
        assertThat(parsed.issues()).hasSizeLessThan(10);
        List<GemUnit> yamal = parsed.units().stream()
                .filter(unit -> unit.name().equals("Yamal LNG Terminal"))
                .toList();
        // three trains of 5.5 and one of 0.9 million tonnes a year
        assertThat(yamal.stream().map(GemUnit::capacity).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("17.4");
        assertThat(yamal.get(0).parents())
                .contains(new GemUnit.Owner("China National Petroleum Corporation", new BigDecimal("20.00")));
    }

    private static Path samples() {
        String named = System.getProperty("dyad.samples", System.getenv("DYAD_SAMPLES"));
        return Path.of(named == null || named.isBlank() ? "../shared/samples" : named);
    }

    private static String row(String status, String owner, String capacity, String year) {
        return "646,T051801,https://example.org,Yamal LNG Terminal,T1,%s,\"Russia, China\",%s,--,%s,%s,Europe,Yamal,71,72,,"
                        .formatted(status, owner, capacity, year)
                + "GGIT-lng,GGIT - export,mtpa of LNG,43872.3,,\n";
    }

    private static GemMapFile.Parsed parse(String rows) throws IOException {
        return GemMapFile.parse("map.csv", new StringReader(HEADER + rows));
    }

    private static List<String> told(String rows) throws IOException {
        return parse(rows).issues().stream().map(RowIssue::toString).toList();
    }
}
