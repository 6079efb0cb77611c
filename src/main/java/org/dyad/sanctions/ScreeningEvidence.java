package org.dyad.sanctions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.reference.AreaView;
import org.dyad.sanctions.screening.NameScore;
import org.dyad.sanctions.screening.NameTraits;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/** What a match rests on, and the score that follows: the mean of the features' scores by their weights. */
final class ScreeningEvidence {

    static final double BIRTH_DATE = 0.15;
    static final double COUNTRY = 0.03;
    static final double IDENTIFIER = 4;

    private static final double EXCHANGED = 0.8;
    private static final double SAME_YEAR = 0.5;

    /** For a date that a list calls approximate, and how many years it may be out. */
    private static final double ABOUT = 0.8;

    private static final int ABOUT_YEARS = 2;

    private final List<ScreenFeatureView> features = new ArrayList<>();

    private ScreeningEvidence() {}

    static ScreeningEvidence of(NameScore name) {
        ScreeningEvidence evidence = new ScreeningEvidence();
        NameTraits traits = name.traits();
        evidence.add(ScreenFeatureName.NAME_PARTS, name.higher(), 1 - name.completeness());
        evidence.add(ScreenFeatureName.COMPLETENESS, name.lower(), name.completeness());
        evidence.add(ScreenFeatureName.ORDER, traits.inOrder(), 0);
        evidence.explain(ScreenFeatureName.INITIALS, traits.abbreviated());
        evidence.explain(ScreenFeatureName.PHONETICS, traits.heard());
        evidence.explain(ScreenFeatureName.SPELLING, traits.mistyped());
        evidence.explain(ScreenFeatureName.JOINED_WORDS, traits.joined());
        return evidence;
    }

    /** What a name must score at least for the whole to reach a score by these further features. */
    static double leastOfName(double score, ScreenInput asked) {
        double more = (asked.birthDate() == null ? 0 : BIRTH_DATE) + (asked.country() == null ? 0 : COUNTRY);
        return Math.max(0, score * (1 + more) - more);
    }

    /** Nothing is added where the list gives no date. */
    ScreeningEvidence born(PartialDate asked, List<PartyBirthView> births) {
        double best = -1;
        for (PartyBirthView birth : births) {
            PartialDateScalar on = birth.on();
            if (on != null) {
                best = Math.max(best, agreement(asked, on.date()));
                boolean near = birth.isCirca() && isWithinYears(asked, on.date());
                best = near ? Math.max(best, ABOUT) : best;
            }
        }
        if (best >= 0) {
            add(ScreenFeatureName.BIRTH_DATE, best, BIRTH_DATE);
        }
        return this;
    }

    /** Nothing is added where the list names no country. */
    ScreeningEvidence belongs(String area, List<PartyCountryView> countries) {
        List<String> known = new ArrayList<>();
        for (PartyCountryView country : countries) {
            AreaView its = country.area();
            if (its != null) {
                known.add(its.code());
            }
        }
        if (!known.isEmpty()) {
            add(ScreenFeatureName.COUNTRY, known.contains(area) ? 1 : 0, COUNTRY);
        }
        return this;
    }

    /** A party may have numbers that a list lacks, so only agreement says something. */
    ScreeningEvidence identified() {
        add(ScreenFeatureName.IDENTIFIER, 1, IDENTIFIER);
        return this;
    }

    List<ScreenFeatureView> features() {
        return List.copyOf(features);
    }

    /** In [0, 1]. */
    double score() {
        double sum = 0;
        double weights = 0;
        for (ScreenFeatureView feature : features) {
            sum += feature.score() * feature.weight();
            weights += feature.weight();
        }
        return Math.min(1, sum / weights);
    }

    private void explain(ScreenFeatureName name, double share) {
        if (share > 0) {
            add(name, share, 0);
        }
    }

    private void add(ScreenFeatureName name, double score, double weight) {
        features.add(new ScreenFeatureView(name, score, weight));
    }

    /** 1 where both may be the same day, 0.8 with day and month exchanged, 0.5 in the same year, else 0. */
    static double agreement(PartialDate asked, PartialDate listed) {
        boolean overlap = asked.startInclusive().isBefore(listed.endExclusive())
                && listed.startInclusive().isBefore(asked.endExclusive());
        if (overlap) {
            return 1;
        }
        LocalDate exchanged = asked.isExact() ? exchanged(asked.startInclusive()) : null;
        if (exchanged != null && listed.isExact() && exchanged.equals(listed.startInclusive())) {
            return EXCHANGED;
        }
        return asked.startInclusive().getYear() == listed.startInclusive().getYear() ? SAME_YEAR : 0;
    }

    private static boolean isWithinYears(PartialDate asked, PartialDate listed) {
        int years = asked.startInclusive().getYear() - listed.startInclusive().getYear();
        return Math.abs(years) <= ABOUT_YEARS;
    }

    private static @Nullable LocalDate exchanged(LocalDate day) {
        return day.getDayOfMonth() > 12 ? null : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    }
}
