package org.dyad.ingest.gem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.Samples;
import org.dyad.ingest.energy.EnergyRelease;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.Taken;
import org.dyad.ingest.files.Xlsx;
import org.junit.jupiter.api.Test;

/** The tracker's files: rows made up for one mistake each, and the map file of 8 October 2024 where it is at hand. */
class GemReadingTest {

    private static final String MAP =
            ",id,url,name,unit_name,status,areas,owner,parent,capacity,start_year,region,subnat,Latitude,Longitude,geometry,tracker-acro,tracker_custom,original_units,conversion_factor,subnat2,region2\n";

    private static final List<String> PIPELINES = List.of(
            "PipelineName",
            "SegmentName",
            "Wiki",
            "ProjectID",
            "Status",
            "Fuel",
            "CountriesOrAreas",
            "Owner",
            "Parent",
            "StartYear1",
            "ShelvedYear",
            "CancelledYear",
            "StopYear",
            "Capacity",
            "CapacityUnits",
            "CapacityBcm/y",
            "LengthKnownKm",
            "LengthEstimateKm");

    private static final EnergyRelease RELEASE =
            new EnergyRelease("zz-gem", "title", "GEM", "https://example.org", null, LocalDate.of(2024, 10, 8));

    private record Read(List<GemUnit> units, List<String> told) {}

    @Test
    void aTrainOfATerminalIsRead() throws IOException {
        GemUnit unit = map(row("Operating", "Novatek [50.10%]; Silk Road Fund [unknown %]", "5.5", "2017"))
                .units()
                .get(0);

        assertThat(unit.status()).isEqualTo("OPERATING");
        assertThat(unit.facility()).isEqualTo(GemUnit.Facility.LNG_EXPORT);
        assertThat(unit.areas()).containsExactly("Russia", "China");
        assertThat(unit.owners())
                .containsExactly(
                        new GemUnit.Owner("Novatek", new BigDecimal("50.10")),
                        new GemUnit.Owner("Silk Road Fund", null));
        assertThat(unit.capacity()).isEqualTo(new GemUnit.Amount(new BigDecimal("5.5"), "MILLION_T_PER_YEAR", null));
        assertThat(unit.states()).containsExactly(new GemUnit.State("OPERATING", 2017, false));
    }

    @Test
    void dashesAreNothing() throws IOException {
        GemUnit unit = map(row("Proposed", "--", "--", "--")).units().get(0);

        assertThat(unit.owners()).isEmpty();
        assertThat(unit.capacity()).isNull();
        assertThat(unit.states()).isEmpty();
    }

    @Test
    void aRowThatCannotBeReadIsLeftOutAndTold() throws IOException {
        assertThat(map(row("Finished", "--", "1", "2017")).told())
                .containsExactly("map.csv line 2, status: expected one of Cancelled, Construction, Idle, Mothballed,"
                        + " Operating, Proposed, Retired, Shelved, was \"Finished\"");
        assertThat(map(row("Operating", "A [60.00%]; B [60.00%]", "1", "2017")).told())
                .containsExactly("map.csv line 2, owner: shares come to 120 percent, more than 100");
        assertThat(map(row("Operating", "A", "1", "2017")).told())
                .containsExactly("map.csv line 2, owner: expected a name and a share such as [50.10%], was \"A\"");
        assertThat(map(row("Operating", "--", "about 5", "2017")).told())
                .containsExactly("map.csv line 2, capacity: expected a number or --, was \"about 5\"");
        assertThat(map(row("Operating", "--", "5", "1")).told())
                .containsExactly("map.csv line 2, start_year: expected a year from 1900 to 2100, was \"1\"");
        assertThat(map("1,2\n").told()).containsExactly("map.csv line 2: expected 22 cells, were 2");
    }

    @Test
    void anotherHeaderStopsTheLoad() {
        assertThatThrownBy(() -> read(Xlsx.file("map.csv", "id,name\n1,a\n")))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("map.csv: no header of the map file");
    }

    @Test
    void aSectionOfAPipelineIsReadFromTheWorkbook() throws IOException {
        GemUnit unit = workbook(Map.of(
                        "Status", "mothballed",
                        "StartYear1", "2019",
                        "StopYear", "2023",
                        "Capacity", "400",
                        "CapacityUnits", "MMcf/d",
                        "CapacityBcm/y", "4.09",
                        "LengthKnownKm", "--",
                        "LengthEstimateKm", "970.51"))
                .units()
                .get(0);

        assertThat(unit.status()).isEqualTo("IDLE");
        assertThat(unit.states())
                .containsExactly(new GemUnit.State("OPERATING", 2019, false), new GemUnit.State("IDLE", 2023, false));
        assertThat(unit.capacity())
                .isEqualTo(new GemUnit.Amount(
                        new BigDecimal("4.09"), "BCM_PER_YEAR", "converted by the tracker from 400 MMcf/d"));
        assertThat(unit.length())
                .isEqualTo(new GemUnit.Amount(new BigDecimal("970.51"), "KM", "measured by the tracker on its map"));
    }

    @Test
    void whatAWorkbookHasWrongIsToldWithItsLineAndColumn() throws IOException {
        assertThat(workbook(Map.of("Capacity", "38", "CapacityUnits", "--")).told())
                .containsExactly("pipelines.xlsx line 3, CapacityUnits: must not be empty beside a capacity");
        assertThat(workbook(Map.of("Status", "retired", "StartYear1", "2019", "StopYear", "2011"))
                        .told())
                .containsExactly(
                        "pipelines.xlsx line 3, StopYear: ends before it starts: 2011 is before StartYear1, 2019");
        assertThat(workbook(Map.of("ShelvedYear", "Medvezhye Field")).told())
                .containsExactly("pipelines.xlsx line 3, ShelvedYear: expected a year from 1900 to 2100, was"
                        + " \"Medvezhye Field\"");
        assertThat(workbook(Map.of("Status", "mixed status")).told().get(0))
                .startsWith("pipelines.xlsx line 3, Status: expected one of cancelled, construction, idle");
        assertThat(workbook(Map.of("Fuel", "Hydrogen")).told().get(0))
                .startsWith("pipelines.xlsx line 3, Fuel: expected one of Gas");
    }

    @Test
    void theTrackerOfOctober2024IsRead() throws IOException {
        Path sample = Samples.path("gem/ggit_map_2024-10-08.csv");
        Read read = read(Xlsx.file("ggit_map_2024-10-08.csv", Files.readAllBytes(sample)));

        // 4,899 rows: one has no status, one the start year 1, owners of P4209 and P5819 come to 122.5 and 104 percent
        assertThat(read.units().size() + read.told().size()).isEqualTo(4899);
        assertThat(read.told()).hasSizeLessThan(10);
        assertThat(String.join("\n", read.told())).contains("status: ", "start_year: ", "owner: ");
        List<GemUnit> yamal = read.units().stream()
                .filter(unit -> unit.name().equals("Yamal LNG Terminal"))
                .toList();
        // three trains of 5.5 and one of 0.9 million tonnes a year
        assertThat(yamal.stream()
                        .map(unit -> unit.capacity() == null
                                ? BigDecimal.ZERO
                                : unit.capacity().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("17.4");
        assertThat(yamal.get(0).parents())
                .contains(new GemUnit.Owner("China National Petroleum Corporation", new BigDecimal("20.00")));
    }

    private static String row(String status, String owner, String capacity, String year) {
        return "646,T051801,https://example.org,Yamal LNG Terminal,T1,%s,\"Russia, China\",%s,--,%s,%s,Europe,Yamal,71,72,,"
                        .formatted(status, owner, capacity, year)
                + "GGIT-lng,GGIT - export,mtpa of LNG,43872.3,,\n";
    }

    private static Read map(String rows) throws IOException {
        return read(Xlsx.file("map.csv", MAP + rows));
    }

    /** A sheet with a line of words above its header, and one section. */
    private static Read workbook(Map<String, String> cells) throws IOException {
        Map<String, String> section = new LinkedHashMap<>(Map.of(
                "PipelineName",
                "Power of Siberia Gas Pipeline",
                "SegmentName",
                "Phase I",
                "ProjectID",
                "P2352",
                "Status",
                "operating",
                "Fuel",
                "Gas",
                "CountriesOrAreas",
                "Russia, China",
                "Owner",
                "Gazprom PJSC [100.00%]",
                "Parent",
                "unknown [unknown %]"));
        section.putAll(cells);
        return read(Xlsx.of(
                "pipelines.xlsx",
                "Pipelines",
                List.of(
                        List.of("Global Gas Infrastructure Tracker"),
                        PIPELINES,
                        PIPELINES.stream()
                                .map(column -> section.getOrDefault(column, ""))
                                .toList())));
    }

    private static Read read(ImportFile file) throws IOException {
        GemTable table = GemTable.require(file);
        List<GemUnit> units = new ArrayList<>();
        Taken taken = new Taken(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        RELEASE.assets(file.name(), "gem-gas", "", rows -> units.addAll(table.units(file, rows)))
                .reader()
                .read(taken);
        return new Read(units, taken.leftOut().stream().map(RowIssue::toString).toList());
    }
}
