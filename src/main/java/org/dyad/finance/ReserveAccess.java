package org.dyad.finance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.finance.Institution.Amount;
import org.dyad.observations.Precision;
import org.dyad.series.ObservationStatus;

/**
 * How much each member of a reserve arrangement may draw at most: what it committed, times its multiplier.
 *
 * <p>Source: Treaty for the Establishment of a BRICS Contingent Reserve Arrangement, Fortaleza, 15 July 2014, Article
 * 5; the multipliers are figures of the institution.
 */
final class ReserveAccess {

    static final String KIND = "MAXIMUM_ACCESS";

    private static final String COMMITTED = "COMMITTED";
    private static final String MULTIPLIER = "MULTIPLIER";

    private ReserveAccess() {}

    /**
     * One row a member of which both a commitment and a multiplier are known, in the commitment's currency.
     *
     * <p>It is known from the day on which the later of the two was, and is exact where both are.
     */
    static List<Amount> of(List<Amount> rows) {
        List<Amount> computed = new ArrayList<>();
        for (String member : members(rows)) {
            Optional<Amount> committed = Picks.first(rows, member, COMMITTED, true);
            Optional<Amount> multiplier = Picks.first(rows, member, MULTIPLIER, false);
            if (committed.isPresent() && multiplier.isPresent()) {
                computed.add(access(member, committed.get(), multiplier.get()));
            }
        }
        return List.copyOf(computed);
    }

    private static List<String> members(List<Amount> rows) {
        return rows.stream()
                .filter(row -> row.kind().equals(MULTIPLIER))
                .flatMap(row -> Stream.ofNullable(row.member()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Amount access(String member, Amount committed, Amount multiplier) {
        BigDecimal most = Picks.value(committed).multiply(Picks.value(multiplier));
        return new Amount(
                KIND,
                member,
                most,
                null,
                null,
                committed.precision() == Precision.EXACT ? multiplier.precision() : committed.precision(),
                committed.unit(),
                committed.on(),
                ObservationStatus.COMPUTED,
                "What it committed, times its multiplier of "
                        + Picks.value(multiplier).toPlainString() + ".",
                Stream.concat(committed.citations().stream(), multiplier.citations().stream())
                        .distinct()
                        .toList(),
                committed.knownFrom().isAfter(multiplier.knownFrom()) ? committed.knownFrom() : multiplier.knownFrom());
    }
}
