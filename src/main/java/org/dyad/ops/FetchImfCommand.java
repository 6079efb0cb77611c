package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dyad.ingest.fetch.FetchRequest;
import org.dyad.trade.Flow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The IMF's trade of goods, or any other of its dataflows. */
@Command(
        name = "imf",
        header = "The IMF's trade of goods by reporter and partner, or any of its dataflows, by SDMX.",
        description = {
            "",
            "Without --dataflow it is the International Trade in Goods (IMF.STA,IMTS, once the Direction of Trade"
                    + " Statistics). Examples:",
            "dyad fetch imf --reporter CHN --partner RUS --frequency M --from 2015",
            "dyad fetch imf --dataflow IMF.STA,CPI --key RUS.CPI._T.IX.M --frequency M --from 2015"
        },
        exitCodeList = {
            " 0:everything was fetched and imported; rows that were left out are in the report",
            " 1:the service refused or did not answer, has no such figures, or the import failed; standard error"
                    + " says why"
        })
@RegisterForReflection
final class FetchImfCommand implements Callable<Integer> {

    private final FetchWork work;

    @Mixin
    private FetchOptions options = new FetchOptions();

    @Option(
            names = "--reporter",
            split = ",",
            paramLabel = "AREA",
            description = "Codes or names of areas, separated by commas, or ALL.")
    private List<String> reporters = List.of();

    @Option(
            names = "--partner",
            split = ",",
            paramLabel = "AREA",
            description = "Codes or names of areas, separated by commas, WLD for the world as one, or ALL.")
    private List<String> partners = List.of();

    @Option(
            names = "--flow",
            split = ",",
            paramLabel = "FLOW",
            description = "EXPORT, IMPORT, separated by a comma; default: both.")
    private Set<Flow> flows = EnumSet.of(Flow.EXPORT, Flow.IMPORT);

    @Option(
            names = "--dataflow",
            paramLabel = "FLOW",
            description = "Agency, dataflow and perhaps version, separated by commas; needs --key.")
    private @Nullable String dataflow;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Values of the dataflow's dimensions, separated by full stops, several of one by a plus.")
    private @Nullable String key;

    FetchImfCommand(FetchWork work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(options, this::request);
    }

    private FetchRequest request() {
        boolean trade = !reporters.isEmpty() && !partners.isEmpty();
        if (dataflow != null && key != null && reporters.isEmpty() && partners.isEmpty()) {
            return new FetchRequest.Dataflow("imf", dataflow, key, options.span());
        }
        if (dataflow == null && key == null && trade) {
            return new FetchRequest.ImfTrade(reporters, partners, flows, options.span());
        }
        throw new IllegalArgumentException("name --reporter and --partner, or --dataflow and --key");
    }
}
