package org.dyad.sanctions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.CitationView;
import org.dyad.series.PartialDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One step as all sources have it that give it the same date. */
@Type("SanctionStep")
@Description("A dated step in the life of a programme or a measure.")
public record SanctionStepView(
        @NonNull @Description("Which step.") SanctionStepKind kind,

        @NonNull @Description("When, as precisely as the source says.")
        PartialDateScalar on,

        @NonNull
        @Name("isDisputed")
        @Description("Whether other sources contradict it: then it is told and does not count.")
        Boolean isDisputed,

        @Name("package")
        @Description("The act of several measures that brought it, such as EU package 6; null where there is none.")
        @Nullable
        String act,

        @Description("What must be known to read it; null if nothing.") @Nullable
        String note,

        @NonNull @Description("Where it was read.") List<@NonNull CitationView> citations) {

    public SanctionStepView {
        citations = List.copyOf(citations);
    }

    private record Same(
            SanctionStepKind kind,
            PartialDate on,
            boolean disputed,
            @Nullable String act) {}

    /** In the order of days, then of kinds. */
    static List<SanctionStepView> of(List<Step> steps) {
        Map<Same, List<Step>> same = new LinkedHashMap<>();
        for (Step step : steps) {
            same.computeIfAbsent(
                            new Same(step.kind(), step.on(), step.disputed(), step.act()), key -> new ArrayList<>())
                    .add(step);
        }
        return same.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SanctionStepView of(Same step, List<Step> rows) {
        String notes = rows.stream()
                .map(Step::note)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return new SanctionStepView(
                step.kind(),
                new PartialDateScalar(step.on()),
                step.disputed(),
                step.act(),
                notes.isEmpty() ? null : notes,
                rows.stream().map(Step::citation).distinct().toList());
    }
}
