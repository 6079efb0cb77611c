package org.dyad.ingest.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which dimension of a dataflow is what here: a JSON object, {@link SdmxMappingFile}.
 *
 * @param dataflows that it is for, each as {@code AGENCY:ID}
 * @param formats code of the format that reads it, by syntax, where it has one of its own
 * @param keyOrder dimensions in the order in which keys of SDMX-JSON have them, where the message says another
 * @param dataset name under which the rows are known
 * @param title of the source
 * @param publisher of the file
 * @param licence terms under which its figures may be used; null where not known
 * @param provider who compiled the figures
 * @param numbers whether areas may be told by UN numbers too: the IMF has numbers of its own
 * @param areas our codes by the dataflow's own; others are looked up
 * @param only what is taken of the dataflow: accepted codes by dimension
 * @param frequency null where it follows from the periods
 * @param status null where the dataflow has none
 * @param multiplier power of ten by which values are to be multiplied
 * @param lastActual last year that is no forecast; null where the dataflow has none
 * @param trade what makes a trade figure; null where observations are of indicators
 * @param indicator what makes an observation of an indicator; null where they are trade figures
 */
record SdmxMapping(
        List<String> dataflows,
        Map<String, String> formats,
        List<String> keyOrder,
        String dataset,
        String title,
        String publisher,
        @Nullable String licence,
        Provider provider,
        boolean numbers,
        Map<String, String> areas,
        Map<String, Set<String>> only,
        @Nullable SdmxRole frequency,
        SdmxRole period,
        SdmxRole value,
        @Nullable SdmxRole status,
        SdmxRole multiplier,
        @Nullable SdmxRole lastActual,
        @Nullable Trade trade,
        @Nullable Observed indicator) {

    /**
     * Who compiled the figures.
     *
     * @param name null where the code is known, else what is needed to make it known, as kind is
     * @param area our code of the area whose office it is; null for an international one
     * @param rank its place among the offices that may answer, 1 being the first
     */
    record Provider(
            String code,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String area,
            int rank) {}

    /** Where the parts of a trade figure stand. */
    record Trade(
            SdmxRole reporter,
            SdmxRole partner,
            SdmxRole flow,
            SdmxRole commodity,
            SdmxRole classification,
            SdmxRole currency,
            SdmxRole valuation) {}

    /**
     * Where the parts of an indicator's observation stand.
     *
     * @param measures the indicators by the text of their role; {@code *} is for all others
     */
    record Observed(
            SdmxRole area,
            @Nullable SdmxRole counterpart,
            @Nullable SdmxRole universe,
            SdmxRole code,
            Map<String, Measure> measures) {}

    /**
     * An indicator.
     *
     * @param code ours; a {@code *} in it stands for the dataflow's code, in the name for its label
     * @param unitName null where the unit is known, as is unitKind
     * @param multiplier instead of the mapping's, where the unit's code says it; null where it does not
     */
    record Measure(
            String code,
            String name,
            String unit,
            @Nullable String unitName,
            @Nullable String unitKind,
            String nature,
            @Nullable String description,
            @Nullable Integer multiplier) {}

    boolean isFor(SdmxDataflow dataflow) {
        return dataflows.stream().anyMatch(dataflow::matches);
    }

    /** Dimensions and attributes without which no observation can be placed. */
    Set<String> needed() {
        Set<String> needed = new LinkedHashSet<>(only.keySet());
        List<@Nullable SdmxRole> roles = new ArrayList<>(Arrays.asList(frequency, period, value));
        if (trade != null) {
            roles.addAll(List.of(
                    trade.reporter(), trade.partner(), trade.flow(), trade.commodity(), trade.classification()));
            roles.addAll(List.of(trade.currency(), trade.valuation()));
        }
        if (indicator != null) {
            roles.addAll(
                    Arrays.asList(indicator.area(), indicator.counterpart(), indicator.universe(), indicator.code()));
        }
        for (SdmxRole role : roles) {
            if (role != null) {
                needed.addAll(role.dimensions());
            }
        }
        return needed;
    }
}
