package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.dyad.provenance.DatasetView;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {

    private static final DatasetView TRADE = new DatasetView(
            "curated/trade_flow",
            "Trade",
            null,
            4381,
            LocalDate.parse("1991-01-01"),
            LocalDate.parse("2026-02-01"),
            Instant.parse("2026-11-21T22:36:49.008Z"),
            LocalDate.parse("2026-07-18"),
            "dyad-dataset",
            null);
    private static final DatasetView AREA = new DatasetView(
            "curated/area",
            "Areas",
            "Countries",
            319,
            null,
            null,
            Instant.parse("2026-11-21T22:36:47Z"),
            null,
            "dyad-dataset",
            "CC0");

    @Test
    void everyCommandIsInANativeExecutableAndSaysWhatItDoes() {
        CommandLine line = Commands.line(new Program(), new PrintWriter(new StringWriter()));

        assertThat(line.getSubcommands()).containsKeys("serve", "health", "schema", "datasets", "import", "fetch");
        line.getSubcommands().values().forEach(command -> {
            assertThat(command.getCommand().getClass()).hasAnnotation(RegisterForReflection.class);
            assertThat(command.getCommandSpec().usageMessage().header()).isNotEmpty();
            assertThat(command.getCommandSpec().usageMessage().exitCodeList()).containsKeys(" 0", " 1", " 2");
        });
    }

    @Test
    void healthAsksWhereTheServiceListens() {
        assertThat(HealthCommand.address(new Properties(), Map.of())).isEqualTo("http://127.0.0.1:8080");
        assertThat(HealthCommand.address(
                        new Properties(), Map.of("QUARKUS_HTTP_HOST", "0.0.0.0", "QUARKUS_HTTP_PORT", "9090")))
                .isEqualTo("http://127.0.0.1:9090");
        assertThat(HealthCommand.address(new Properties(), Map.of("QUARKUS_HTTP_HOST", "10.0.0.7")))
                .isEqualTo("http://10.0.0.7:8080");
    }

    @Test
    void whatIsLoadedIsColumns() {
        assertThat(DatasetsReport.table(List.of(AREA, TRADE))).isEqualTo("""
                DATASET             ROWS  FIRST PERIOD  LAST PERIOD  VINTAGE     IMPORTED
                curated/area         319                                         2026-11-21T22:36:47Z
                curated/trade_flow  4381  1991-01-01    2026-02-01   2026-07-18  2026-11-21T22:36:49Z
                """);
    }

    @Test
    void whatIsLoadedIsAlsoJson() {
        assertThat(DatasetsReport.json(List.of(AREA)))
                .startsWith("[{\"code\":\"curated/area\",\"title\":\"Areas\",\"rows\":319,")
                .contains("\"vintage\":null", "\"licence\":\"CC0\"")
                .endsWith("}]\n");
    }
}
