package org.dyad.ingest.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1971; 1971
            1971-03; 1971-03
            1971-03-18; 1971-03-18
            2015-07-01-04:00; 2015-07-01
            2026-02-27T00:00:09.554Z; 2026-02-27
            18/03/1971; 1971-03-18
            00/03/1971; 1971-03
            00/00/1971; 1971
            dd/mm/1971; 1971
            18 Mar 1971; 1971-03-18
            Sept. 1971; 1971-09
            'March 18, 1971'; 1971-03-18
            """)
    void aDateIsReadAsPreciselyAsItStands(String published, String read) {
        PublishedDate date = PublishedDate.of(published);

        assertThat(date.on()).hasToString(read);
        assertThat(date.published()).isEqualTo(published);
        assertThat(date.circa()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"circa 1960,1960", "c. 1960,1960", "Approximately 1960,1960", "circa 7 Jul 1966,1966-07-07"})
    void aWordThatSaysAboutIsKeptApart(String published, String read) {
        PublishedDate date = PublishedDate.of(published);

        assertThat(date.circa()).isTrue();
        assertThat(date.on() == null ? null : date.on().toString()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"1958 to 1963", "1958-1963", "01 Jan 1958 to 31 Dec 1963", "between 1958 and 1963"})
    void aSpanIsUnderstoodAndHasNoDate(String published) {
        assertThat(PublishedDate.of(published).read()).isTrue();
        assertThat(PublishedDate.of(published).on()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"31/02/1971", "1971-13", "0000", "30-35 years old", "24/06/1402 (Hijri Calendar)", "99/99/9999"})
    void whatIsNoDateIsNotRead(String published) {
        assertThat(PublishedDate.of(published).read()).isFalse();
        assertThat(PublishedDate.of(published).on()).isNull();
    }

    @Test
    void aNameHasAScriptWhereAllItsLettersAreOfOne() {
        assertThat(Scripts.of("Vladimir 7")).isEqualTo("Latn");
        assertThat(Scripts.of("Владимир")).isEqualTo("Cyrl");
        assertThat(Scripts.of("الجهاد")).isEqualTo("Arab");
        assertThat(Scripts.of("华为")).isEqualTo("Hani");
        assertThat(Scripts.of("김정은")).isEqualTo("Hang");
        assertThat(Scripts.of("トヨタ自動車")).isEqualTo("Jpan");
        assertThat(Scripts.of("OOO Владимир")).isNull();
        assertThat(Scripts.of("123")).isNull();
    }

    @Test
    void anIdentifierIsOfTheKindThatItsNameAndFormSay() {
        assertThat(IdentifierKinds.of("Tax ID No.", "7744001497", "Russia")).isEqualTo(IdentifierKind.INN);
        assertThat(IdentifierKinds.of("Tax ID No.", "7744001497", "Iran")).isEqualTo(IdentifierKind.TAX_ID);
        assertThat(IdentifierKinds.of("Registration Number", "1027700167110", "RU"))
                .isEqualTo(IdentifierKind.OGRN);
        assertThat(IdentifierKinds.of("Vessel Registration Identification", "IMO 9187629", ""))
                .isEqualTo(IdentifierKind.IMO);
        assertThat(IdentifierKinds.value(IdentifierKind.IMO, "IMO 9187629")).isEqualTo("9187629");
        assertThat(IdentifierKinds.of("Legal Entity Number", "12", "")).isEqualTo(IdentifierKind.OTHER);
        assertThat(IdentifierKinds.of("ICQ", "12", "")).isEqualTo(IdentifierKind.OTHER);
    }
}
