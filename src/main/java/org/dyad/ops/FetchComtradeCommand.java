package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dyad.ingest.fetch.FetchRequest;
import org.dyad.trade.Flow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Goods trade from UN Comtrade. */
@Command(
        name = "comtrade",
        header = "Goods trade from UN Comtrade, by reporter and partner.",
        description = {
            "",
            "The key comes from the environment, DYAD_FETCH_COMTRADE_KEY; a free one allows 500 calls a day. Without"
                    + " one the public preview is asked, whose answers have 500 records at most. Example:",
            "dyad fetch comtrade --reporter CHN --partner RUS --from 2015"
        },
        exitCodeList = {
            " 0:everything was fetched and imported; rows that were left out are in the report",
            " 1:the service refused or did not answer, has no such figures, or the import failed; standard error"
                    + " says why"
        })
@RegisterForReflection
final class FetchComtradeCommand implements Callable<Integer> {

    private final FetchWork work;

    @Mixin
    private FetchOptions options = new FetchOptions();

    @Option(
            names = "--reporter",
            required = true,
            split = ",",
            paramLabel = "AREA",
            description = "Codes or names of areas, separated by commas, or ALL.")
    private List<String> reporters = List.of();

    @Option(
            names = "--partner",
            required = true,
            split = ",",
            paramLabel = "AREA",
            description = "Codes or names of areas, separated by commas, WLD for the world as one, or ALL.")
    private List<String> partners = List.of();

    @Option(
            names = "--flow",
            split = ",",
            paramLabel = "FLOW",
            description = "EXPORT, IMPORT, RE_EXPORT, RE_IMPORT, separated by commas; default: EXPORT,IMPORT.")
    private Set<Flow> flows = EnumSet.of(Flow.EXPORT, Flow.IMPORT);

    @Option(
            names = "--commodity",
            split = ",",
            paramLabel = "CODE",
            description = "Codes of the Harmonized System, TOTAL, or AG2, AG4, AG6 for all of a level, separated by"
                    + " commas; default: TOTAL.")
    private List<String> commodities = List.of("TOTAL");

    FetchComtradeCommand(FetchWork work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(
                options, () -> new FetchRequest.Comtrade(reporters, partners, flows, commodities, options.span()));
    }
}
