package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.observations.CitationList;
import org.dyad.observations.UnitView;
import org.dyad.provenance.Providers;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;
import org.dyad.reference.Compositions;
import org.dyad.reference.Units;
import org.dyad.series.Concentration;
import org.dyad.series.Period;

/** Reads a total with its parts and says what they come to. */
@ApplicationScoped
class BreakdownReader {

    private final BreakdownStore store;
    private final BreakdownGroups groups;
    private final BreakdownTotals totals;
    private final BreakdownSections sections;
    private final GroupMembers members;
    private final Providers providers;
    private final Areas areas;
    private final Commodities commodities;
    private final Units units;

    BreakdownReader(
            BreakdownStore store,
            BreakdownGroups groups,
            BreakdownTotals totals,
            BreakdownSections sections,
            GroupMembers members,
            Providers providers,
            Areas areas,
            Commodities commodities,
            Units units) {
        this.store = store;
        this.groups = groups;
        this.totals = totals;
        this.sections = sections;
        this.members = members;
        this.providers = providers;
        this.areas = areas;
        this.commodities = commodities;
        this.units = units;
    }

    BreakdownView read(BreakdownRequest request) {
        List<String> reporters = members.reportedAs(request.reporter());
        List<String> partners = switch (request.by()) {
            case PARTNER -> areas.all().stream().map(area -> area.code).toList();
            case COMMODITY -> List.of(request.partner());
        };
        CitationList citations = new CitationList();
        Notices notices = new Notices();
        List<BreakdownFigure> figures = store.find(request, reporters, partners);
        BreakdownOffice office =
                BreakdownOffice.choose(request, order(request), reporters, BreakdownDetail.usable(request, figures));
        BreakdownDetail.say(request, office, figures, notices);
        sayWhose(request, office, notices);
        BreakdownMaker maker = new BreakdownMaker(request, office, citations, notices);
        BreakdownPeriod now = made(request, office, maker, request.period(), notices);
        BreakdownPeriod before =
                request.compareWith() == null ? null : made(request, office, maker, request.compareWith(), notices);
        if (before != null) {
            sayWhatChanged(now, before, notices);
        }
        BreakdownRows rows = new BreakdownRows(now, before, request.top(), citations);
        List<Double> values = now.parts().stream().map(BreakdownPart::value).toList();
        return new BreakdownView(
                providers.view(office.provider()),
                UnitView.of(units.of(office.currency())),
                totals.view(request, office, now, citations),
                before == null ? null : totals.view(request, office, before, citations),
                rows.rows(code -> label(request, code)),
                rows.other(),
                values.size(),
                BreakdownRows.boxed(Concentration.herfindahl(values)),
                BreakdownRows.boxed(Concentration.normalisedHerfindahl(values)),
                now.classification(),
                notices.all());
    }

    private List<String> order(BreakdownRequest request) {
        if (request.provider() != null) {
            return List.of(request.provider());
        }
        return providers.defaultsFor(Compositions.wholeOf(request.reporter())).stream()
                .map(provider -> provider.code)
                .toList();
    }

    private BreakdownPeriod made(
            BreakdownRequest request, BreakdownOffice office, BreakdownMaker maker, Period period, Notices notices) {
        BreakdownMaker.Found found = maker.of(period);
        List<BreakdownPart> parts = switch (request.by()) {
            case COMMODITY -> {
                List<BreakdownPart> apart = BreakdownRanges.apart(found.parts(), period, notices);
                yield request.bySection() ? sections.of(apart, found.total(), period, notices) : apart;
            }
            case PARTNER -> groups.apart(request, office.reporter(), found.parts(), period, notices);
        };
        BreakdownPeriod made = new BreakdownPeriod(period, found.classification(), parts, found.total());
        totals.sayWhatIsMissing(request, office, made, notices);
        return made;
    }

    private static void sayWhose(BreakdownRequest request, BreakdownOffice office, Notices notices) {
        if (!office.reporter().equals(request.reporter()) && !office.figures().isEmpty()) {
            notices.add(
                    "GROUP_COMPOSITION",
                    "%s is reported as %s: the same members in all periods, whoever belonged to it then"
                            .formatted(request.reporter(), office.reporter()));
        }
        if (!office.currency().equals(request.currency())) {
            notices.add(
                    "OTHER_CURRENCY",
                    "the parts are published in %s only: nothing is converted to %s"
                            .formatted(office.currency(), request.currency()));
        }
    }

    private static void sayWhatChanged(BreakdownPeriod now, BreakdownPeriod before, Notices notices) {
        if (!now.parts().isEmpty()
                && !before.parts().isEmpty()
                && !now.classification().equals(before.classification())) {
            notices.add(
                    "OTHER_EDITION_BEFORE",
                    "codes of %s are compared with the same codes of %s, which may mean other goods"
                            .formatted(now.classification(), before.classification()),
                    before.period());
        }
        List<String> inOneEdition = inOneEdition(now, before);
        if (!inOneEdition.isEmpty()) {
            notices.add(
                    "EDITION_BREAK",
                    "a figure in %s or in %s and not in both, which may be a change of code and not of trade: %s"
                            .formatted(before.classification(), now.classification(), Notices.list(inOneEdition)),
                    now.period());
        }
        List<String> gone = before.parts().stream()
                .map(BreakdownPart::code)
                .filter(code -> now.part(code).isEmpty())
                .toList();
        if (!now.parts().isEmpty() && !gone.isEmpty()) {
            notices.add(
                    "ONLY_BEFORE",
                    "a figure in %s and none now: %s".formatted(before.period(), Notices.list(gone)),
                    now.period());
        }
    }

    /** Codes of headings and subheadings that only one of two editions has a figure of. */
    private static List<String> inOneEdition(BreakdownPeriod now, BreakdownPeriod before) {
        if (!now.isInOtherEditionThan(before)) {
            return List.of();
        }
        return Stream.of(now, before)
                .flatMap(period -> period.parts().stream().map(BreakdownPart::code))
                .filter(Editions::areApart)
                .filter(code -> now.part(code).isEmpty() != before.part(code).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private String label(BreakdownRequest request, String code) {
        return switch (request.by()) {
            case COMMODITY -> commodities.name(code);
            case PARTNER -> areas.view(code).name();
        };
    }
}
