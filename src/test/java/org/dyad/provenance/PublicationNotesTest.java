package org.dyad.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.dyad.ops.TestDatabase;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Russia's customs service published January 2022 last, and from March 2023 world totals again but no partners. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublicationNotesTest {

    @Inject
    PublicationNotes notes;

    @Inject
    Providers providers;

    @Test
    void russiasTradeWithChinaIsSuppressedFromFebruary2022() {
        assertThat(withholding("CHN", "FCS", "2022-01")).isEmpty();
        assertThat(withholding("CHN", "FCS", "2022-02")).hasValueSatisfying(note -> {
            assertThat(note.status()).isEqualTo(PublicationStatus.SUPPRESSED);
            assertThat(note.partnerScope()).isEqualTo("DETAIL"); // the narrower of two
            assertThat(note.citation().source().url()).startsWith("https://");
        });
        assertThat(withholding("CHN", "FCS", "2024-06")).isPresent();
    }

    @Test
    void aYearIsSuppressedIfOneOfItsMonthsIs() {
        assertThat(withholding("CHN", "FCS", "2021")).isEmpty();
        assertThat(withholding("CHN", "FCS", "2022")).isPresent();
    }

    @Test
    void russiasTradeWithTheWorldIsPublishedAgain() {
        assertThat(withholding("WLD", "FCS", "2022-06")).isPresent();
        assertThat(withholding("WLD", "FCS", "2023-03")).isPresent(); // the note ends with that month
        assertThat(withholding("WLD", "FCS", "2023-04")).isEmpty();
    }

    @Test
    void withoutAProviderTheReportersOwnFirstOfficeIsMeant() {
        assertThat(withholding("CHN", null, "2022-06"))
                .map(PublicationNote::provider)
                .contains("FCS");
    }

    @Test
    void anotherProviderIsNotCovered() {
        assertThat(withholding("CHN", "EUROSTAT", "2022-06")).isEmpty();
        assertThat(withholding("CHN", "REC", "2022-06")).isEmpty();
        assertThat(withholding("CHN", "COMTRADE", "2022-06"))
                .map(PublicationNote::status)
                .contains(PublicationStatus.NOT_COLLECTED);
    }

    @Test
    void aNoteAboutAChapterCoversItsHeadings() {
        Period month = Period.parse("2022-06");
        assertThat(notes.withholding("RUS", "CHN", "2709", "MINENERGO", month, null))
                .isPresent();
        assertThat(notes.withholding("RUS", "CHN", "72", "MINENERGO", month, null))
                .isEmpty();
        assertThat(notes.withholding("RUS", "CHN", "TOTAL", "MINENERGO", month, null))
                .isEmpty();
    }

    @Test
    void aNoteIsUnknownBeforeItWasPublic() {
        Period march = Period.parse("2022-03");
        assertThat(notes.withholding("RUS", "CHN", "TOTAL", "FCS", march, LocalDate.of(2022, 4, 20)))
                .isEmpty();
        assertThat(notes.withholding("RUS", "CHN", "TOTAL", "FCS", march, LocalDate.of(2022, 4, 21)))
                .isPresent();
    }

    @Test
    void anAreaWithoutNotesWithholdsNothing() {
        assertThat(notes.withholding("DEU", "RUS", "TOTAL", null, Period.parse("2022"), null))
                .isEmpty();
    }

    @Test
    void notesAboutAPairAreOfAnyStatus() {
        assertThat(notes.about("RUS", "CHN", null))
                .extracting(PublicationNote::status)
                .contains(PublicationStatus.PUBLISHED, PublicationStatus.SUPPRESSED);
    }

    @Test
    void anAreasOwnOfficesComeBeforeTheOrganisations() {
        assertThat(providers.defaultsFor("CHN"))
                .extracting(provider -> provider.code)
                .containsSubsequence("GACC", "NBS", "COMTRADE", "IMF_IMTS", "BACI")
                .doesNotContain("FCS", "EUROSTAT");
    }

    private Optional<PublicationNote> withholding(String partner, @Nullable String provider, String period) {
        return notes.withholding("RUS", partner, "TOTAL", provider, Period.parse(period), null);
    }
}
