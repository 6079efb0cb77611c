package org.dyad.compare.mirror;

import java.time.LocalDate;
import org.dyad.provenance.ProviderView;
import org.dyad.reference.AreaView;
import org.dyad.series.ObservationStatus;
import org.dyad.trade.Valuation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One flow in two books. */
@Type("MirrorGapRow")
@Description("One flow in two offices' books; mirror answers the same flow over time.")
public record MirrorGapRowView(
        @NonNull @Description("Who sells.") AreaView exporter,

        @NonNull @Description("Who buys.") AreaView importer,

        @NonNull @Description("Code of the goods.") String code,

        @NonNull @Description("What the code stands for, in words.")
        String label,

        @NonNull @Description("What the exporter reports, in unit.")
        Double exporterReported,

        @NonNull @Description("What the importer reports, in unit.")
        Double importerReported,

        @NonNull @Description("How the exporter's figure is valued.")
        Valuation exporterValuation,

        @NonNull @Description("How the importer's figure is valued.")
        Valuation importerValuation,

        @NonNull @Description("How far the exporter's figure can be trusted.")
        ObservationStatus exporterStatus,

        @NonNull @Description("How far the importer's figure can be trusted.")
        ObservationStatus importerStatus,

        @Description("Who compiled the exporter's figure.") @Nullable
        ProviderView exporterProvider,

        @Description("Who compiled the importer's figure.") @Nullable
        ProviderView importerProvider,

        @NonNull @Description("Importer minus exporter, in unit.")
        Double gap,

        @Description("The gap in percent of the importer's figure; null where that is zero.") @Nullable
        Double gapOverImporter,

        @Description("The gap in percent of the exporter's figure; null where that is zero.") @Nullable
        Double gapOverExporter,

        @Description("The gap in percent of the mean of both figures; null where that is zero.") @Nullable
        Double gapOverMean,

        @NonNull @Description("The day from which both figures were public.")
        LocalDate knownFrom) {}
