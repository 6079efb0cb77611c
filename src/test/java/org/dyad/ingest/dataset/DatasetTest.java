package org.dyad.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {

    @Test
    void tablesComeAfterThoseThatTheyReferTo(@TempDir Path folder) throws IOException {
        for (String file :
                new String[] {"observation.csv", "source.csv", "area.csv", "datapackage.json", "README.md"}) {
            Files.writeString(folder.resolve(file), "");
        }

        assertThat(Dataset.in(folder).files())
                .extracting(IncomingFile::file)
                .containsExactly("area.csv", "source.csv", "observation.csv");
    }

    @Test
    void aDatasetIsNamedAfterItsFolderHoweverThatIsWritten(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectory(folder.resolve("own-figures"));
        Files.writeString(own.resolve("unit.csv"), "");

        assertThat(Stream.of(own, own.resolve("."), own.resolve("../own-figures/")))
                .allSatisfy(path -> assertThat(Dataset.in(path).name()).isEqualTo("own-figures"));
    }

    @Test
    void aFileThatIsNoTableIsRefusedRatherThanLeftOut(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("unit.csv"), "");
        Files.writeString(folder.resolve("trade_flows.csv"), "");

        assertThatThrownBy(() -> Dataset.in(folder))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("expected files named as the tables of a dataset (area.csv, ")
                .hasMessageEndingWith("found trade_flows.csv");
    }

    @Test
    void aFolderWithoutTablesIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> Dataset.in(folder))
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith("found none");
        assertThatThrownBy(() -> Dataset.in(folder.resolve("absent"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void theCuratedFactsHaveEveryTable() throws IOException {
        assertThat(Dataset.curated().files())
                .extracting(IncomingFile::subject)
                .containsExactlyElementsOf(DatasetTables.ALL);
    }
}
