package org.dyad.compare.mirror;

import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.SeriesView;
import org.dyad.observations.UnitView;
import org.dyad.provenance.NoticeView;
import org.dyad.trade.Valuation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One flow in two offices' books. */
@Type("MirrorComparison")
@Description(
        "One flow in two offices' books, column by column: what each side reports, how far they are apart, and where"
                + " one of them has no figure of its own.")
public record MirrorComparison(
        @NonNull @Description("The periods, ascending: what all columns belong to, also those of both sides.")
        List<@NonNull PeriodScalar> periods,

        @NonNull @Description("Unit of the amounts.") UnitView unit,

        @NonNull @Description("What the exporter's office reports, in unit; null where it has no figure.")
        List<@Nullable Double> exporterReported,

        @NonNull @Description("What the importer's office reports, in unit; null where it has no figure.")
        List<@Nullable Double> importerReported,

        @NonNull @Description("How the exporter's figures are valued; null where there is none.")
        List<@Nullable Valuation> exporterValuation,

        @NonNull @Description("How the importer's figures are valued; null where there is none.")
        List<@Nullable Valuation> importerValuation,

        @NonNull @Description("Importer minus exporter, in unit; null where a side has no figure.")
        List<@Nullable Double> gap,

        @NonNull @Description("The gap in percent of the importer's figure; null where that is zero.")
        List<@Nullable Double> gapOverImporter,

        @NonNull @Description("The gap in percent of the exporter's figure; null where that is zero.")
        List<@Nullable Double> gapOverExporter,

        @NonNull @Description("The gap in percent of the mean of both figures; null where that is zero.")
        List<@Nullable Double> gapOverMean,

        @Description(
                "Importer divided by cifFobFactor, minus exporter, in unit: what is left of the gap without freight"
                        + " and insurance. Only where the exporter's figure is FOB and the importer's CIF, else null; the whole"
                        + " column is null without a factor.")
        @Nullable
        List<@Nullable Double> gapAfterValuation,

        @NonNull @Description("The exporter's series over the same periods, with its provider, statuses and sources.")
        SeriesView exporterSide,

        @NonNull @Description("The importer's series over the same periods, with its provider, statuses and sources.")
        SeriesView importerSide,

        @NonNull @Description("For every period without a gap, which side has no figure of its own and why.")
        List<@NonNull MirrorRefusal> refusals,

        @NonNull
        @Description("What a reader must know of the comparison: valuations, the factor, one provider for both sides.")
        List<@NonNull NoticeView> notices) {}
