package org.dyad.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dyad.finance.Institution.Amount;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.SourceKind;
import org.dyad.provenance.SourceView;
import org.dyad.series.ObservationStatus;
import org.junit.jupiter.api.Test;

class ReserveAccessTest {

    private static final LocalDate EARLIER = LocalDate.of(2015, 4, 7);
    private static final LocalDate LATER = LocalDate.of(2015, 7, 30);

    @Test
    void theProductIsKnownFromTheLaterOfItsFactors() {
        List<Amount> computed = ReserveAccess.of(List.of(
                amount("COMMITTED", "CHN", "41000000000", "USD", LATER),
                amount("MULTIPLIER", "CHN", "0.5", "RATIO", EARLIER)));

        // 41 billion times 0.5
        assertThat(computed).singleElement().satisfies(row -> {
            assertThat(row.value()).isEqualByComparingTo("20500000000");
            assertThat(row.unit()).isEqualTo("USD");
            assertThat(row.status()).isEqualTo(ObservationStatus.COMPUTED);
            assertThat(row.knownFrom()).isEqualTo(LATER);
        });
    }

    @Test
    void withoutOneOfTheFactorsThereIsNoProduct() {
        assertThat(ReserveAccess.of(List.of(amount("COMMITTED", "CHN", "41000000000", "USD", LATER))))
                .isEmpty();
        assertThat(ReserveAccess.of(List.of(amount("MULTIPLIER", "CHN", "0.5", "RATIO", EARLIER))))
                .isEmpty();
    }

    private static Amount amount(String kind, String member, String value, String unit, LocalDate known) {
        SourceView source = new SourceView("s", "title", null, null, null, null, SourceKind.OFFICIAL_RELEASE);
        return new Amount(
                kind,
                member,
                new BigDecimal(value),
                null,
                null,
                Precision.EXACT,
                unit,
                null,
                ObservationStatus.NORMAL,
                null,
                List.of(CitationView.reported(source, null, null)),
                known);
    }
}
