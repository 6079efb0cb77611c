package org.dyad.ingest.countrycodes;

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
import org.dyad.ingest.files.ImportFiles;
import org.dyad.ingest.files.Taken;
import org.dyad.ops.TestDatabase;
import org.dyad.reference.Areas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CountryCodesTest {

    @Inject
    Areas areas;

    @TempDir
    Path folder;

    @Test
    void allCountriesAreKnownAndGetTheirNames() throws IOException {
        Taken taken = Taken.of(
                new CountryCodesFormat(areas), ImportFiles.in(Samples.path("country-codes/country-codes.csv")));

        assertThat(taken.rows("area")).isEmpty();
        assertThat(taken.leftOut()).isEmpty();
        assertThat(taken.rows("area_alias"))
                .contains(
                        Map.of("scheme", "NAME", "alias", "Афганистан", "area", "AFG"),
                        Map.of("scheme", "NAME", "alias", "阿富汗", "area", "AFG"));
    }

    @Test
    void whatDiffersFromWhatIsKnownIsToldAndChangesNothing() throws IOException {
        Path table = Files.writeString(folder.resolve("codes.csv"), """
                ISO3166-1-Alpha-3,ISO3166-1-Alpha-2,M49,CLDR display name,official_name_ru
                CHN,CH,157,China,Китай
                RUS,RU,643,China,Россия
                ZZY,ZY,9801,Erewhon,Едгин
                china,CN,156,China,
                """);

        Taken taken = Taken.of(new CountryCodesFormat(areas), List.copyOf(ImportFiles.in(table)));

        assertThat(taken.leftOut())
                .extracting(RowIssue::toString)
                .containsExactly(
                        "codes.csv line 2, ISO3166-1-Alpha-2: CHN is CN here, CH in the table",
                        "codes.csv line 2, M49: CHN is 156 here, 157 in the table",
                        "codes.csv line 5, ISO3166-1-Alpha-3: expected three letters, was china");
        assertThat(taken.rows("area")).hasSize(1);
        assertThat(taken.rows("area").get(0))
                .containsEntry("code", "ZZY")
                .containsEntry("m49", "9801")
                .containsEntry("kind", "TERRITORY");
    }
}
