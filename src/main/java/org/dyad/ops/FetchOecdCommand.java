package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.Callable;
import org.dyad.ingest.fetch.FetchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Any dataflow of the OECD. */
@Command(
        name = "oecd",
        header = "A dataflow of the OECD, by SDMX.",
        description = {
            "",
            "Dataflow and key are those that the OECD Data Explorer shows under Developer API. 60 calls an hour are"
                    + " allowed. Example:",
            "dyad fetch oecd --dataflow OECD.SDD.NAD,DSD_NAMAIN1@DF_QNA,1.1 --key Q..CHN......... --frequency Q"
                    + " --from 2015"
        },
        exitCodeList = {
            " 0:everything was fetched and imported; rows that were left out are in the report",
            " 1:the service refused or did not answer, has no such figures, or the import failed; standard error"
                    + " says why"
        })
@RegisterForReflection
final class FetchOecdCommand implements Callable<Integer> {

    private final FetchWork work;

    @Mixin
    private FetchOptions options = new FetchOptions();

    @Option(
            names = "--dataflow",
            required = true,
            paramLabel = "FLOW",
            description = "Agency, dataflow and perhaps version, separated by commas.")
    private String dataflow = "";

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "Values of the dimensions, separated by full stops, several of one by a plus.")
    private String key = "";

    FetchOecdCommand(FetchWork work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(options, () -> new FetchRequest.Dataflow("oecd", dataflow, key, options.span()));
    }
}
