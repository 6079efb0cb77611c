package org.dyad.compare.mirror;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.NoticeView;
import org.jspecify.annotations.Nullable;

/** What a reader of a mirror must know. */
final class MirrorNotices {

    private MirrorNotices() {}

    static List<NoticeView> of(MirrorQuestion question, MirrorSides sides, List<MirrorPeriod> rows) {
        List<NoticeView> notices = new ArrayList<>();
        if (rows.stream().noneMatch(row -> row.exporter() != null || row.importer() != null)) {
            notices.add(new NoticeView("NO_DATA", "neither side has a figure in the window", List.of()));
        }
        if (sides.haveOneProvider()) {
            notices.add(new NoticeView("SAME_PROVIDER", sameProvider(sides.provider()), List.of()));
        }
        Double factor = question.factor();
        valuation(factor, rows, notices);
        return notices;
    }

    private static String sameProvider(String provider) {
        return provider.equals(MirrorSides.KEEPS_BOTH)
                ? provider + " supplies both sides, each as that country declared it to it"
                : provider + " supplies both sides and nobody else has one of them: they may not be independent";
    }

    private static void valuation(@Nullable Double factor, List<MirrorPeriod> rows, List<NoticeView> notices) {
        if (factor == null) {
            add(
                    notices,
                    "FOB_AGAINST_CIF",
                    "freight and insurance are in the importer's figures (CIF) and not in the exporter's (FOB): they are"
                            + " part of the gap, unless a cifFobFactor takes them out",
                    rows,
                    row -> row.hasGap() && row.isFobAgainstCif());
            return;
        }
        String number = BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
        add(
                notices,
                "CIF_FOB_FACTOR",
                "gapAfterValuation: the importer's figures (CIF) are divided by %s before the exporter's (FOB) are taken"
                                .formatted(number)
                        + " from them; the factor is the caller's",
                rows,
                row -> row.afterValuation() != null);
        add(
                notices,
                "CIF_FOB_FACTOR_NOT_APPLIED",
                "the factor %s is not applied: these are not FOB exports against CIF imports".formatted(number),
                rows,
                row -> row.hasGap() && !row.isFobAgainstCif());
    }

    private static void add(
            List<NoticeView> notices,
            String code,
            String message,
            List<MirrorPeriod> rows,
            Predicate<MirrorPeriod> concerned) {
        List<PeriodScalar> periods = rows.stream()
                .filter(concerned)
                .map(row -> PeriodScalar.of(row.period()))
                .toList();
        if (!periods.isEmpty()) {
            notices.add(new NoticeView(code, message, periods));
        }
    }
}
