package org.dyad.compare.mirror;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dyad.compare.AbsentPeriods;
import org.dyad.compare.SeriesRequest;
import org.dyad.compare.SeriesShape;
import org.dyad.compare.SeriesShape.Window;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.SeriesView;
import org.dyad.observations.UnitView;
import org.dyad.provenance.Providers;
import org.dyad.series.Basis;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Holds both sides' figures against each other. */
@ApplicationScoped
class Mirrors {

    private final AbsentPeriods absent;
    private final MirrorRefusals refusals;
    private final Providers providers;
    private final Clock clock;

    Mirrors(AbsentPeriods absent, MirrorRefusals refusals, Providers providers, Clock clock) {
        this.absent = absent;
        this.refusals = refusals;
        this.providers = providers;
        this.clock = clock;
    }

    MirrorComparison compare(MirrorQuestion question, MirrorSides found) {
        requireSameYears(question, found);
        Window window = window(question, found);
        MirrorSides sides = new MirrorSides(over(window, found.exporter()), over(window, found.importer()));
        List<MirrorPeriod> rows = new ArrayList<>();
        for (Period period : sides.exporter().series().series().periods()) {
            rows.add(MirrorPeriod.of(sides, period, question.factor()));
        }
        return new MirrorComparison(
                column(rows, row -> PeriodScalar.of(row.period())),
                UnitView.of(sides.exporter().series().series().unit()),
                nullable(rows, MirrorPeriod::exporter),
                nullable(rows, MirrorPeriod::importer),
                nullable(rows, MirrorPeriod::exporterValuation),
                nullable(rows, MirrorPeriod::importerValuation),
                nullable(rows, row -> row.gap().amount()),
                nullable(rows, row -> row.gap().overImporter()),
                nullable(rows, row -> row.gap().overExporter()),
                nullable(rows, row -> row.gap().overMean()),
                question.factor() == null ? null : nullable(rows, MirrorPeriod::afterValuation),
                view(sides.exporter()),
                view(sides.importer()),
                refusals.of(sides),
                MirrorNotices.of(question, found, rows));
    }

    /** Fiscal years of different offices may begin in different months: then they are no mirror. */
    private static void requireSameYears(MirrorQuestion question, MirrorSides sides) {
        AnsweredSeries exporter = sides.exporter().series();
        AnsweredSeries importer = sides.importer().series();
        if (question.exporter().basis() == Basis.FISCAL_YEAR
                && sides.exporter().hasValues()
                && sides.importer().hasValues()
                && exporter.fiscalYearStart() != importer.fiscalYearStart()) {
            throw new BadUserInput(
                    "input.basis",
                    "input.basis: the fiscal year of %s begins in month %d, that of %s in month %d: they cover different months"
                            .formatted(
                                    exporter.provider(),
                                    exporter.fiscalYearStart(),
                                    importer.provider(),
                                    importer.fiscalYearStart()),
                    List.of(Basis.PERIOD.name(), Basis.YEAR_TO_DATE.name()));
        }
    }

    /**
     * From the first period that either side has to the last one, within the bounds asked for; null if there is none.
     */
    private static @Nullable Window window(MirrorQuestion question, MirrorSides sides) {
        SeriesShape shape = SeriesShape.levels(question.from(), question.to());
        Window exporter = shape.window(sides.exporter().series().series());
        Window importer = shape.window(sides.importer().series().series());
        if (exporter == null || importer == null) {
            return exporter == null ? importer : exporter;
        }
        return exporter.and(importer);
    }

    private MirrorSide over(@Nullable Window window, MirrorSide side) {
        AnsweredSeries series = side.series();
        if (window == null) {
            return side.with(series.over(series.series().with(List.of()), List.of()));
        }
        return side.with(absent.explained(series, new SeriesRequest.OfTrade(side.request()), window));
    }

    private SeriesView view(MirrorSide side) {
        return new SeriesView(side.series(), providers.view(side.series().provider()), LocalDate.now(clock));
    }

    private static <T> List<T> column(List<MirrorPeriod> rows, Function<MirrorPeriod, T> cell) {
        return rows.stream().map(cell).toList();
    }

    private static <T> List<@Nullable T> nullable(List<MirrorPeriod> rows, Function<MirrorPeriod, @Nullable T> cell) {
        List<@Nullable T> column = new ArrayList<>(rows.size());
        rows.forEach(row -> column.add(cell.apply(row)));
        return column;
    }
}
