package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.concurrent.Callable;
import org.dyad.ingest.fetch.FetchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Indicators from the World Bank. */
@Command(
        name = "worldbank",
        header = "Indicators from the World Bank.",
        description = {"", "Example: dyad fetch worldbank --area CHN,RUS --indicator NY.GDP.MKTP.CD --from 2000"},
        exitCodeList = {
            " 0:everything was fetched and imported; rows that were left out are in the report",
            " 1:the service refused or did not answer, has no such figures, or the import failed; standard error"
                    + " says why"
        })
@RegisterForReflection
final class FetchWorldBankCommand implements Callable<Integer> {

    private final FetchWork work;

    @Mixin
    private FetchOptions options = new FetchOptions();

    @Option(
            names = "--area",
            required = true,
            split = ",",
            paramLabel = "AREA",
            description = "Codes or names of areas, separated by commas, or ALL.")
    private List<String> areas = List.of();

    @Option(
            names = "--indicator",
            required = true,
            split = ",",
            paramLabel = "CODE",
            description = "Codes of indicators, separated by commas.")
    private List<String> indicators = List.of();

    FetchWorldBankCommand(FetchWork work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(options, () -> new FetchRequest.WorldBank(areas, indicators, options.span()));
    }
}
