package org.dyad.compare.mirror;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import org.dyad.compare.SeriesCodes;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.PeriodScalar;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.dyad.trade.Flow;
import org.dyad.trade.GroupMode;
import org.dyad.trade.Measure;
import org.dyad.trade.TradeRequest;
import org.jspecify.annotations.Nullable;

/** Checks what a caller wants mirrored. */
@ApplicationScoped
class MirrorQuestions {

    private static final String CURRENCY = "USD";
    private static final double LEAST_FACTOR = 1;
    private static final double GREATEST_FACTOR = 2;

    private final SeriesCodes codes;

    MirrorQuestions(SeriesCodes codes) {
        this.codes = codes;
    }

    /** @throws BadUserInput naming the argument, if a code is unknown, both areas are one, or a bound is no bound */
    MirrorQuestion of(MirrorInput input) {
        String exporter = codes.area("input.exporter", input.exporter());
        String importer = codes.otherArea("input.importer", input.importer(), exporter);
        String commodity = codes.commodity("input.commodity", input.commodity());
        Flow flow = requireNonNullElse(input.flow(), MirrorFlow.EXPORT).ofExporter();
        Period from = PeriodScalar.unwrap(input.from());
        Period to = PeriodScalar.unwrap(input.to());
        if (from != null && to != null && from.start().isAfter(to.lastDay())) {
            throw new BadUserInput(
                    "input.from", "input.from must not be after to, was %s after %s".formatted(from, to));
        }
        requireFactor(input.cifFobFactor());
        return new MirrorQuestion(
                request(input, exporter, importer, flow, commodity),
                request(input, importer, exporter, flow.mirrored(), commodity),
                from,
                to,
                input.cifFobFactor());
    }

    private static TradeRequest request(
            MirrorInput input, String reporter, String partner, Flow flow, String commodity) {
        return new TradeRequest(
                reporter,
                partner,
                flow,
                commodity,
                null,
                requireNonNullElse(input.frequency(), Frequency.ANNUAL),
                requireNonNullElse(input.basis(), Basis.PERIOD),
                Adjustment.NONE,
                Measure.VALUE,
                CURRENCY,
                null,
                false,
                GroupMode.AS_REPORTED,
                null,
                input.asOf());
    }

    private static void requireFactor(@Nullable Double factor) {
        if (factor != null && !(factor >= LEAST_FACTOR && factor <= GREATEST_FACTOR)) {
            throw new BadUserInput(
                    "input.cifFobFactor",
                    "input.cifFobFactor must be from 1 (no freight and insurance) to 2, such as 1.06, was " + factor);
        }
    }
}
