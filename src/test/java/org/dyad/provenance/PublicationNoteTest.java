package org.dyad.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dyad.series.PartialDate;
import org.dyad.series.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationNoteTest {

    @ParameterizedTest
    @CsvSource({
        "ALL, TOTAL, true",
        "ALL, 2709, true",
        "27, 27, true",
        "27, 270900, true",
        "27, TOTAL, false",
        "27, 28, false",
        "2709, 27, false",
        "84-85, 84, true",
        "84-85, 854231, true",
        "84-85, 84-85, true",
        "84-85, 86, false",
        "84-85, TOTAL, false",
        "TOTAL, TOTAL, true",
        "TOTAL, 27, false",
        "V, 27, false", // what a section contains is for the classification to know
    })
    void aScopeCoversWhatItContains(String scope, String commodity, boolean covered) {
        assertThat(note("ALL", scope).coversCommodity(commodity)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, CHN, true",
        "ALL, WLD, true",
        "DETAIL, CHN, true",
        "DETAIL, WLD, false",
        "WLD, WLD, true",
        "WLD, CHN, false",
        "CHN, CHN, true",
        "CHN, IND, false",
    })
    void aScopeCoversItsPartners(String scope, String partner, boolean covered) {
        assertThat(note(scope, "ALL").coversPartner(partner)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"2022-01, false", "2022-02, true", "2022-Q1, true", "2023-12, true", "2023, true", "2024-01, false"})
    void aSpanIncludesItsLastDay(String period, boolean overlaps) {
        // from February 2022 through 2023
        assertThat(note("ALL", "ALL").overlaps(Period.parse(period))).isEqualTo(overlaps);
    }

    @Test
    void aNoteIsKnownFromItsDayOn() {
        PublicationNote note = note("ALL", "ALL");

        assertThat(note.isKnownOn(LocalDate.of(2022, 4, 20))).isFalse();
        assertThat(note.isKnownOn(LocalDate.of(2022, 4, 21))).isTrue();
        assertThat(note.isKnownOn(null)).isTrue();
    }

    private static PublicationNote note(String partners, String commodities) {
        SourceView source = new SourceView("a", "A", null, null, null, null, SourceKind.PRESS);
        return new PublicationNote(
                "RUS",
                partners,
                commodities,
                PartialDate.parse("2022-02"),
                PartialDate.parse("2023"),
                PublicationStatus.SUPPRESSED,
                null,
                LocalDate.of(2022, 4, 21),
                "text",
                new CitationView(source, null, null, Directness.PRIMARY, null));
    }
}
