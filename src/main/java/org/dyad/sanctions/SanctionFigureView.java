package org.dyad.sanctions;

import java.util.List;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A {@link SanctionFigure} as the API shows it. */
@Type("SanctionFigure")
@Description("A number that a source prints of a programme or a measure: names listed, trade covered, a cap, a tariff.")
public record SanctionFigureView(
        @NonNull @Description("Our stable, readable name of the figure.")
        String code,

        @NonNull @Description("What it counts or measures.") SanctionFigureKind kind,

        @NonNull @Description("Whether it stood on the day or came in then.")
        SanctionFigureNature nature,

        @Description("When; null where the source does not tell.") @Nullable
        PartialDateScalar on,

        @NonNull @Description("The number, in unit.") Double value,

        @NonNull @Description("NAMES, ORDERS, USD, EUR, PERCENT or USD_PER_BARREL.")
        String unit,

        @NonNull @Description("How exactly it is worded.") Precision precision,

        @Description("The list that is counted: SDN, ENTITY_LIST; null where it is none of its own.") @Nullable
        String list,

        @NonNull @Description("Code of the actor on whom it bears; WLD where it is of all.")
        String target,

        @NonNull @Name("isDisputed") @Description("Whether other sources contradict it: then it is part of no series.")
        Boolean isDisputed,

        @Description("What must be known to read it; null if nothing.") @Nullable
        String note,

        @NonNull @Description("Where it was read.") List<@NonNull CitationView> citations) {

    static SanctionFigureView of(SanctionFigure figure) {
        return new SanctionFigureView(
                figure.code(),
                figure.kind(),
                figure.nature(),
                PartialDateScalar.of(figure.on()),
                figure.value().doubleValue(),
                figure.unit(),
                figure.precision(),
                figure.list(),
                figure.target(),
                figure.disputed(),
                figure.note(),
                List.of(figure.citation()));
    }
}
