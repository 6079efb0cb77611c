package org.dyad.compare.mirror;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.UnitView;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.NumberedSources;
import org.dyad.provenance.Providers;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;
import org.dyad.series.Unit;
import org.dyad.trade.Valuation;

/** Reads the largest gaps: one statement for the figures, one for their sources. */
@ApplicationScoped
class MirrorGapsReader {

    private final MirrorGapStore store;
    private final NumberedSources sources;
    private final Areas areas;
    private final Commodities commodities;
    private final Providers providers;

    MirrorGapsReader(
            MirrorGapStore store, NumberedSources sources, Areas areas, Commodities commodities, Providers providers) {
        this.store = store;
        this.sources = sources;
        this.areas = areas;
        this.commodities = commodities;
        this.providers = providers;
    }

    MirrorGapsView read(MirrorGapsQuestion question) {
        List<MirrorGapStore.Line> lines = store.find(question);
        List<MirrorGapStore.Row> rows = lines.stream()
                .map(MirrorGapStore.Line::row)
                .filter(Objects::nonNull)
                .toList();
        MirrorGapStore.Line first = lines.get(0);
        Set<Integer> read = new TreeSet<>();
        rows.forEach(row -> read.addAll(List.of(row.exporterSource(), row.importerSource())));
        return new MirrorGapsView(
                PeriodScalar.of(question.period()),
                UnitView.of(Unit.USD),
                (int) first.pairs(),
                (int) (first.flows() - first.pairs()),
                (int) first.absent(),
                rows.stream().map(this::view).toList(),
                sources.find(read),
                notices(question, first, rows));
    }

    private MirrorGapRowView view(MirrorGapStore.Row row) {
        MirrorGap gap = MirrorGap.of(row.exported(), row.imported());
        return new MirrorGapRowView(
                areas.view(row.exporter()),
                areas.view(row.importer()),
                row.commodity(),
                commodities.name(row.commodity()),
                row.exported(),
                row.imported(),
                row.exporterValuation(),
                row.importerValuation(),
                row.exporterStatus(),
                row.importerStatus(),
                providers.view(row.exporterProvider()),
                providers.view(row.importerProvider()),
                requireNonNull(gap.amount()),
                gap.overImporter(),
                gap.overExporter(),
                gap.overMean(),
                row.knownFrom());
    }

    private static List<NoticeView> notices(
            MirrorGapsQuestion question, MirrorGapStore.Line counted, List<MirrorGapStore.Row> rows) {
        List<PeriodScalar> period = List.of(PeriodScalar.of(question.period()));
        List<NoticeView> notices = new ArrayList<>();
        if (counted.pairs() == 0) {
            notices.add(new NoticeView(
                    "NO_DATA",
                    "no flow has a figure of both sides in US dollars: import both countries' files of UN Comtrade",
                    period));
        }
        if (rows.stream()
                .anyMatch(
                        row -> row.exporterValuation() == Valuation.FOB && row.importerValuation() == Valuation.CIF)) {
            notices.add(new NoticeView(
                    "FOB_AGAINST_CIF",
                    "freight and insurance are in importers' figures (CIF) and not in exporters' (FOB): they are part of"
                            + " the gaps",
                    period));
        }
        if (rows.stream()
                .anyMatch(row -> row.exporterProvider().equals(row.importerProvider())
                        && !row.exporterProvider().equals(MirrorSides.KEEPS_BOTH))) {
            notices.add(new NoticeView(
                    "SAME_PROVIDER",
                    "where one provider supplies both sides and nobody else has one, they may not be independent",
                    period));
        }
        return List.copyOf(notices);
    }
}
