package org.dyad.compare.mirror;

import java.util.Optional;
import java.util.function.Function;
import org.dyad.observations.AnsweredSeries;
import org.dyad.trade.TradeRows;

/** Both reports of one flow, from different providers wherever that can be had. */
record MirrorSides(MirrorSide exporter, MirrorSide importer) {

    /** Keeps what each country declared, so that its two figures are two witnesses. */
    static final String KEEPS_BOTH = "COMTRADE";

    /**
     * The sides by the usual order of providers. If the same one comes first for both, the next one that has values is
     * taken for the importer's side, else for the exporter's; unless it keeps what each country declared.
     */
    static MirrorSides of(TradeRows exporter, TradeRows importer, Function<TradeRows, AnsweredSeries> answer) {
        MirrorSides first = new MirrorSides(
                new MirrorSide(exporter, answer.apply(exporter)), new MirrorSide(importer, answer.apply(importer)));
        if (!first.haveOneProvider() || KEEPS_BOTH.equals(first.provider())) {
            return first;
        }
        return another(first.importer(), answer)
                .map(other -> new MirrorSides(first.exporter(), other))
                .or(() -> another(first.exporter(), answer).map(other -> new MirrorSides(other, first.importer())))
                .orElse(first);
    }

    private static Optional<MirrorSide> another(MirrorSide side, Function<TradeRows, AnsweredSeries> answer) {
        String provider = side.series().provider();
        if (provider == null) {
            return Optional.empty();
        }
        TradeRows rows = side.rows().without(provider);
        return Optional.of(new MirrorSide(rows, answer.apply(rows))).filter(MirrorSide::hasValues);
    }

    /** Whether both series have values and one provider compiled both. */
    boolean haveOneProvider() {
        return exporter.hasValues()
                && importer.hasValues()
                && exporter.series().provider() != null
                && provider().equals(importer.series().provider());
    }

    /** Of the exporter's side; empty where there is none. */
    String provider() {
        String provider = exporter.series().provider();
        return provider == null ? "" : provider;
    }
}
