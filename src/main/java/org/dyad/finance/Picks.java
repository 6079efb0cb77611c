package org.dyad.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dyad.finance.Institution.Amount;
import org.dyad.finance.Institution.Status;
import org.dyad.finance.Institution.Stay;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.reference.MoneyView;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of several rows counts where one value must be shown; all of them stand in figures and operations.
 *
 * <p>Dates: the most precise, then the source's own act before a report of it, then the one known first. Amounts: by
 * kind, in the order asked for; of one kind one that holds without date before a dated one, the latest date first, an
 * exact one before a rounded one, the source's own before a report, then the one known first, then by unit.
 */
final class Picks {

    /** What a member put in or committed itself to. */
    static final List<String> CAPITAL_OF_MEMBER = List.of("COMMITTED", "SUBSCRIBED", "PAID_IN");

    /** The capital of the whole. */
    static final List<String> CAPITAL = List.of("AUTHORISED", "COMMITTED", "SUBSCRIBED", "PAID_IN");

    static final String CAPITAL_SHARE = "CAPITAL_SHARE";
    static final String VOTING_SHARE = "VOTING_SHARE";

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private Picks() {}

    /** When it came to the first of these states that any row has. */
    static @Nullable PartialDate date(List<Status> rows, String... states) {
        for (String state : states) {
            Optional<Status> found = rows.stream()
                    .filter(row -> row.status().equals(state) && row.area() == null)
                    .min(Comparator.<Status, Long>comparing(row -> days(row.on()))
                            .thenComparing(row -> directness(row.citation()))
                            .thenComparing(Status::knownFrom));
            if (found.isPresent()) {
                return found.get().on();
            }
        }
        return null;
    }

    /** A date of a membership that several rows may tell. */
    static @Nullable PartialDate date(List<Stay> rows, Function<Stay, @Nullable PartialDate> column) {
        return rows.stream()
                .filter(row -> column.apply(row) != null)
                .min(Comparator.<Stay, Long>comparing(row -> days(column.apply(row)))
                        .thenComparing(row -> directness(row.citation()))
                        .thenComparing(Stay::knownFrom))
                .map(column)
                .orElse(null);
    }

    /** @param member null for the whole */
    static @Nullable MoneyView money(List<Amount> rows, @Nullable String member, List<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> first(rows, member, kind, true).stream())
                .findFirst()
                .map(row -> new MoneyView(value(row).doubleValue(), row.unit()))
                .orElse(null);
    }

    /** @return percent */
    static @Nullable Double share(List<Amount> rows, String member, String kind) {
        return first(rows, member, kind, false)
                .map(row -> value(row).doubleValue())
                .orElse(null);
    }

    static Optional<Amount> first(List<Amount> rows, @Nullable String member, String kind, boolean inMoney) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind) && Objects.equals(row.member(), member))
                .filter(row -> row.value() != null
                        && (!inMoney || CURRENCY.matcher(row.unit()).matches()))
                .min(Comparator.<Amount, Boolean>comparing(row -> row.on() != null)
                        .thenComparing(row -> last(row.on()), Comparator.reverseOrder())
                        .thenComparing(row -> row.precision() != Precision.EXACT)
                        .thenComparing(row -> directness(row.citation()))
                        .thenComparing(Amount::knownFrom)
                        .thenComparing(Amount::unit));
    }

    static BigDecimal value(Amount row) {
        return Objects.requireNonNull(row.value());
    }

    private static Directness directness(CitationView citation) {
        return citation.directness();
    }

    private static long days(@Nullable PartialDate date) {
        return date == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(date.startInclusive(), date.endExclusive());
    }

    private static LocalDate last(@Nullable PartialDate date) {
        return date == null ? LocalDate.MIN : date.lastDay();
    }
}
