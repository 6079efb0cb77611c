package org.dyad.energy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.observations.DatedStatusView;
import org.dyad.observations.FigureView;
import org.dyad.observations.Precision;
import org.dyad.observations.UnitView;
import org.dyad.provenance.CitationView;
import org.dyad.reference.AreaView;
import org.dyad.reference.Areas;
import org.dyad.reference.Units;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/** Shapes what was read of deals and assets; what several sources say alike is said once, with all of them. */
@ApplicationScoped
class EnergyViews {

    private final Areas areas;
    private final Units units;

    EnergyViews(Areas areas, Units units) {
        this.areas = areas;
        this.units = units;
    }

    EnergyDealView deal(EnergyDeal deal) {
        return new EnergyDealView(deal, deal.areas().stream().map(areas::view).toList());
    }

    EnergyAssetView asset(EnergyAsset asset) {
        return new EnergyAssetView(
                asset, asset.areas().stream().map(areas::view).toList());
    }

    @Nullable
    AreaView area(@Nullable String code) {
        return code == null ? null : areas.view(code);
    }

    DealPartyView party(EnergyDetails.PartyRow row) {
        return new DealPartyView(
                row.party(),
                area(row.area()),
                row.role(),
                row.share(),
                row.note(),
                List.of(row.cited().citation()));
    }

    AssetOwnerView owner(EnergyDetails.OwnerRow row) {
        return new AssetOwnerView(
                row.owner(),
                area(row.area()),
                row.level().equals("PARENT"),
                row.share(),
                PartialDateScalar.of(row.from()),
                PartialDateScalar.of(row.until()),
                List.of(row.cited().citation()));
    }

    /** Dates of one kind and day are one thing that happened, in the words of the source that is told first. */
    List<DealDateView> dates(List<EnergyDetails.DateRow> rows) {
        record When(DealDateKind kind, PartialDate on) {}
        Map<When, List<EnergyDetails.DateRow>> same = new LinkedHashMap<>();
        rows.forEach(row -> same.computeIfAbsent(new When(row.kind(), row.on()), when -> new ArrayList<>())
                .add(row));
        return same.values().stream()
                .map(told -> new DealDateView(
                        told.get(0).kind(),
                        new PartialDateScalar(told.get(0).on()),
                        told.stream()
                                .map(EnergyDetails.DateRow::description)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        told.stream()
                                .map(EnergyDetails.DateRow::note)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        told.stream()
                                .map(row -> row.cited().citation())
                                .distinct()
                                .toList()))
                .toList();
    }

    List<DatedStatusView> statuses(List<EnergyDetails.StatusRow> rows) {
        record State(DealStatus status, PartialDate on, String confirmation) {}
        Map<State, List<EnergyDetails.StatusRow>> same = new LinkedHashMap<>();
        rows.forEach(row -> same.computeIfAbsent(
                        new State(row.status(), row.on(), row.confirmation()), state -> new ArrayList<>())
                .add(row));
        return same.entrySet().stream()
                .map(told -> new DatedStatusView(
                        told.getKey().status().name(),
                        new PartialDateScalar(told.getKey().on()),
                        null,
                        told.getKey().confirmation(),
                        told.getValue().stream()
                                .map(EnergyDetails.StatusRow::note)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        told.getValue().get(0).cited().knownFrom(),
                        told.getValue().stream()
                                .map(row -> row.cited().citation())
                                .distinct()
                                .toList()))
                .toList();
    }

    List<FigureView> figures(List<EnergyFigure> figures) {
        return EnergyFigure.views(figures, units::of);
    }

    FigureView capacity(Capacity capacity) {
        return new FigureView(
                "CAPACITY",
                null,
                capacity.value(),
                null,
                null,
                Precision.EXACT,
                UnitView.of(units.of(capacity.unit())),
                capacity.status(),
                null,
                false,
                capacity.note(),
                capacity.knownFrom(),
                capacity.citations());
    }

    AttributableCapacityView attributable(Ownership.Part part, Capacity capacity) {
        List<CitationView> citations = new ArrayList<>(part.citations());
        capacity.citations().stream()
                .filter(citation -> !citations.contains(citation))
                .forEach(citations::add);
        return new AttributableCapacityView(
                area(part.area()),
                part.sharePercent(),
                capacity.value() * part.sharePercent() / 100,
                UnitView.of(units.of(capacity.unit())),
                citations);
    }
}
