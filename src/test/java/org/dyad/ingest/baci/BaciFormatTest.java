package org.dyad.ingest.baci;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.Samples;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFiles;
import org.dyad.ingest.files.Taken;
import org.dyad.ops.TestDatabase;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BaciFormatTest {

    @Inject
    Areas areas;

    @TempDir
    Path folder;

    @Test
    void aLineIsOneSidesExportAndTheOthersImport() throws IOException {
        Taken taken = read("BACI_HS92_Y2021_V202401b.csv", "2021,4,24,382390,52.051,\"       13.235\"");

        // 52.051 thousand dollars and 13.235 tons, HS 1992, a release of January 2024
        for (Map<String, @Nullable String> flow : taken.rows("trade_flow")) {
            assertThat(flow)
                    .containsEntry("classification", "HS1992")
                    .containsEntry("commodity", "382390")
                    .containsEntry("period", "2021-01-01")
                    .containsEntry("value", "52051.000")
                    .containsEntry("net_weight_kg", "13235.000")
                    .containsEntry("valuation", "FOB")
                    .containsEntry("status", "COMPUTED")
                    .containsEntry("known_from", "2024-01-31");
        }
        assertThat(taken.rows("trade_flow"))
                .extracting(flow -> flow.get("reporter") + " " + flow.get("flow") + " " + flow.get("partner"))
                .containsExactly("AFG EXPORT AGO", "AGO IMPORT AFG");
    }

    @Test
    void aLineThatCannotBeReadIsLeftOutAndTold() throws IOException {
        Taken taken = read(
                "baci.csv",
                "2021,4,24,10121,1.5,NA",
                "2021,4,99999,382390,1,1",
                "2021,4,24,38.39,1,1",
                "2021,4,24,382390,,1",
                "2021,4,24");

        // a leading zero of the commodity may be missing
        assertThat(taken.rows("trade_flow"))
                .hasSize(2)
                .allSatisfy(flow ->
                        assertThat(flow).containsEntry("commodity", "010121").doesNotContainKey("net_weight_kg"));
        assertThat(taken.leftOut().stream().map(RowIssue::toString))
                .containsExactly(
                        "baci.csv line 3, j: no area has the number 99999 in UN Comtrade's list",
                        "baci.csv line 4: k: expected six digits, was 38.39",
                        "baci.csv line 5: no value",
                        "baci.csv line 6: expected 6 cells, were 3");
    }

    @Test
    void theYearOfTwoCountriesIsReadWhole() throws IOException {
        Path file = Samples.path("baci/BACI_ExampleTradeData_AFG_ZAF.csv");
        BaciFormat format = new BaciFormat(areas);
        assertThat(format.recognises(ImportFiles.in(file).get(0).head())).isTrue();

        Taken taken = Taken.of(format, ImportFiles.in(file));

        // 71,192 lines, as SOURCES counts them, each of which is one figure on two sides
        assertThat(taken.rows("trade_flow").size() / 2 + taken.leftOut().size()).isEqualTo(71_192);
        assertThat(taken.leftOut()).isEmpty();
    }

    @Test
    void anotherHeaderIsAnotherFormat() {
        assertThat(new BaciFormat(areas).recognises(new FileHead("a.csv", "t,i,j,k,v\n1,2,3,4,5\n")))
                .isFalse();
    }

    private Taken read(String name, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "t,i,j,k,v,q\n" + String.join("\n", lines) + "\n");
        return Taken.of(new BaciFormat(areas), List.copyOf(ImportFiles.in(file)));
    }
}
