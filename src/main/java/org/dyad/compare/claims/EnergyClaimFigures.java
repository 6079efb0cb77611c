package org.dyad.compare.claims;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.energy.EnergyFlowReader;
import org.dyad.energy.EnergyFlowRequest;
import org.dyad.energy.EnergyFlows;
import org.dyad.observations.AnsweredSeries;
import org.dyad.provenance.Provider;
import org.dyad.provenance.Providers;
import org.dyad.series.Basis;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** The flows of energy that the claims of one page ask for, read with one statement when the first is wanted. */
final class EnergyClaimFigures {

    private final EnergyFlowReader reader;
    private final Providers providers;
    private final Set<EnergyFlowRequest> requests = new LinkedHashSet<>();
    private @Nullable Map<EnergyFlowRequest, EnergyFlows> flows;

    EnergyClaimFigures(EnergyFlowReader reader, Providers providers) {
        this.reader = reader;
        this.providers = providers;
    }

    void want(EnergyQuestion question, @Nullable LocalDate asOf) {
        requests.addAll(question.requests(asOf));
    }

    /** Those who publish the flow, as far as was known on either day: offices first, then by rank. */
    synchronized List<Provider> offices(EnergyQuestion question, LocalDate then, @Nullable LocalDate now) {
        Set<String> codes = new TreeSet<>();
        question.requests(then).forEach(request -> codes.addAll(flows(request).providers()));
        question.requests(now).forEach(request -> codes.addAll(flows(request).providers()));
        return codes.stream()
                .flatMap(code -> providers.find(code).stream())
                .sorted(Comparator.comparing((Provider provider) -> provider.rank)
                        .thenComparing(provider -> provider.code))
                .toList();
    }

    /** What one of them answers: levels in the claim's unit, or the growth of its levels. */
    synchronized ClaimFigures.Answer answer(EnergyQuestion question, Provider office, @Nullable LocalDate asOf) {
        List<EnergyFlowRequest> asked = question.requests(asOf);
        EnergyFlows own = flows(asked.get(0)).of(office.code);
        AnsweredSeries levels = reader.answer(own);
        if (question.question().basis() == Basis.YEAR_TO_DATE) {
            levels = ClaimSeries.yearToDate(
                    levels, reader.answer(flows(asked.get(1)).of(office.code)));
        }
        Period period = question.question().period();
        return switch (question.question().measure()) {
            case LEVEL, SHARE -> new ClaimFigures.Answer(levels, period == null ? 0 : own.rounding(period));
            case GROWTH -> new ClaimFigures.Answer(ClaimSeries.growth(levels), 0);
        };
    }

    private EnergyFlows flows(EnergyFlowRequest request) {
        Map<EnergyFlowRequest, EnergyFlows> read = flows;
        if (read == null) {
            read = new HashMap<>();
            for (EnergyFlows found : reader.read(List.copyOf(requests))) {
                read.put(found.request(), found);
            }
            flows = read;
        }
        return Objects.requireNonNull(read.get(request));
    }
}
