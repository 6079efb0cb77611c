package org.dyad.compare.claims;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dyad.events.Claim;
import org.dyad.provenance.Provider;
import org.dyad.provenance.ProviderKind;
import org.dyad.provenance.Providers;
import org.dyad.reference.Areas;
import org.dyad.trade.Flow;

/** Which offices are asked about a claim. */
@ApplicationScoped
class ClaimOffices {

    private static final int MOST_OWN = 3;
    private static final String WORLDWIDE = "COMTRADE";
    private static final String UNION = "EU";
    private static final String EURO_AREA = "EMU";

    private final Providers providers;
    private final Areas areas;

    ClaimOffices(Providers providers, Areas areas) {
        this.providers = providers;
        this.areas = areas;
    }

    /**
     * The claim's own side first; the other side is asked for the mirrored flow. How a balance grew is asked of the own
     * side alone: where the other side sees a surplus, it has no growth of the deficit.
     */
    List<ClaimSide> sides(Claim claim, ClaimQuestion question) {
        String area = claim.area();
        String counterpart = claim.counterpart();
        if (counterpart == null) {
            return List.of();
        }
        ClaimSide own = new ClaimSide(area, counterpart, question.flow(), true, of(area, question));
        if (question.measure() == ClaimMeasure.GROWTH && question.flow() == Flow.BALANCE) {
            return List.of(own);
        }
        return List.of(
                own, new ClaimSide(counterpart, area, question.flow().mirrored(), false, of(counterpart, question)));
    }

    /**
     * At most three of the area's own offices by rank and the United Nations' database. Own are its customs and its
     * statistical offices; its first office of another kind where it has none of these. A fiscal year is asked only of
     * those whose year begins so.
     */
    private List<Provider> of(String reporter, ClaimQuestion question) {
        List<Provider> defaults = providers.defaultsFor(isOfUnion(reporter) ? UNION : reporter);
        List<Provider> own =
                defaults.stream().filter(provider -> provider.area != null).toList();
        List<Provider> counting =
                own.stream().filter(provider -> counts(provider.kind)).toList();
        List<Provider> asked =
                new ArrayList<>(counting.isEmpty() ? own.stream().limit(1).toList() : counting);
        asked = new ArrayList<>(asked.stream().limit(MOST_OWN).toList());
        defaults.stream()
                .filter(provider -> provider.code.equals(WORLDWIDE))
                .findFirst()
                .ifPresent(asked::add);
        return question.firstMonth() == 1
                ? asked
                : asked.stream()
                        .filter(provider -> provider.fiscalYearStart == question.firstMonth())
                        .toList();
    }

    private static boolean isOfUnion(String reporter) {
        return reporter.equals(UNION) || reporter.startsWith(UNION + "2");
    }

    private static boolean counts(ProviderKind kind) {
        return switch (kind) {
            case CUSTOMS, STATISTICAL_OFFICE -> true;
            case CENTRAL_BANK, MINISTRY, INTERNATIONAL_ORGANISATION, TRADE_PROMOTION, RESEARCHER, MEDIA -> false;
        };
    }

    /** In which an office counts: euro for the European Union and the members of the euro area, else US dollars. */
    String currency(Provider office, LocalDate day) {
        String area = office.area;
        boolean euro = area != null
                && (area.equals(UNION)
                        || areas.membersOn(EURO_AREA, day).stream().anyMatch(member -> member.code.equals(area)));
        return euro ? "EUR" : "USD";
    }
}
