package org.dyad.ingest.fetch;

import java.util.List;
import java.util.Set;
import org.dyad.series.Frequency;
import org.dyad.trade.Flow;
import org.jspecify.annotations.Nullable;

/** What a person asks of a service, in our words; {@link Fetches} puts it into the service's. */
public sealed interface FetchRequest {

    /** Stands for every reporter, partner or area. */
    String ALL = "ALL";

    Span span();

    /**
     * The periods that are wanted.
     *
     * @param from a year, quarter or month; of a year in a higher frequency its first period
     * @param to likewise the last; null for the last that has ended
     */
    record Span(String from, @Nullable String to, Frequency frequency) {}

    /**
     * Goods trade by UN Comtrade.
     *
     * @param reporters any codes or names of areas, or {@link #ALL}, as are partners
     * @param commodities codes of the Harmonized System, TOTAL, or AG2, AG4, AG6
     */
    record Comtrade(List<String> reporters, List<String> partners, Set<Flow> flows, List<String> commodities, Span span)
            implements FetchRequest {}

    /**
     * Indicators of the World Bank.
     *
     * @param areas any codes or names, or {@link #ALL}
     */
    record WorldBank(List<String> areas, List<String> indicators, Span span) implements FetchRequest {}

    /** The IMF's trade of goods between two sides, as the Direction of Trade Statistics once had it. */
    record ImfTrade(List<String> reporters, List<String> partners, Set<Flow> flows, Span span)
            implements FetchRequest {}

    /** Any dataflow of a service that speaks SDMX: {@code imf} or {@code oecd}. */
    record Dataflow(String service, String dataflow, String key, Span span) implements FetchRequest {}
}
