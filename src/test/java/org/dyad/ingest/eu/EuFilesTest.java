package org.dyad.ingest.eu;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.dyad.ingest.lists.ListEntry;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.NameQuality;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListRead;
import org.junit.jupiter.api.Test;

class EuFilesTest {

    @Test
    void theXmlIsRead() throws IOException {
        ListRead list = ListRead.of(new EuXmlFile(ListRead.sample("eu/eu_fsf_export_extract_2018-12-21.xml")));

        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2018, 12, 21));
        assertThat(list.issues()).isEmpty();
        assertThat(list.entries()).extracting(ListEntry::entry).containsExactly("EU.36.64", "EU.3523.13");
        ListEntry mugabe = list.entry("EU.36.64");
        assertThat(mugabe.kind()).isEqualTo(PartyKind.PERSON);
        assertThat(mugabe.programmes()).containsExactly("ZWE");
        assertThat(mugabe.births().get(0).date().on()).hasToString("1924-02-21");
        assertThat(mugabe.identifiers())
                .containsExactly(
                        new ListEntry.Identifier(IdentifierKind.PASSPORT, "AD001095", "National passport", ""));
        ListEntry front = list.entry("EU.3523.13");
        // counted in the file
        assertThat(front.names()).hasSize(19);
        assertThat(front.names())
                .contains(new ListEntry.Name(
                        "Фронт на великите ислямски източни воини", "Cyrl", NameKind.ALIAS, NameQuality.STRONG));
        assertThat(front.published())
                .contains(new ListEntry.PublishedField("regulation@numberTitle", "2018/468 (OJ L79)"));
    }

    @Test
    void aWeakAliasStaysWeakAndNoCountryIsNone() throws IOException {
        ListEntry aziz = ListRead.of(new EuXmlFile(ListRead.sample("eu/eu_fsf_export_trimmed_2026-08-05.xml")))
                .entry("EU.77.33");

        assertThat(aziz.names()).contains(new ListEntry.Name("T. Aziz", "Latn", NameKind.ALIAS, NameQuality.WEAK));
        assertThat(aziz.identifiers())
                .containsExactly(
                        new ListEntry.Identifier(IdentifierKind.OTHER, "34409/129", "other", ""),
                        new ListEntry.Identifier(IdentifierKind.PASSPORT, "A1234567", "passport", "IQ"));
    }

    @Test
    void theOlderCsvIsReadThoughASpreadsheetHasWrappedIt() throws IOException {
        ListRead list = ListRead.of(
                new EuCsvFile(ListRead.sample("eu/EUSanctionsShort.csv"), Charset.forName("windows-1252"), true));

        // 999 rows of 93 entries
        assertThat(list.entries()).hasSize(93);
        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2018, 7, 4));
        assertThat(list.entry("EU.36.64").name()).isEqualTo("Robert Gabriel Mugabe");
        assertThat(list.issues()).isEmpty();
        // the row has a semicolon between quotation marks
        assertThat(list.entry("EU.85.7").published())
                .contains(new ListEntry.PublishedField("Naal_function", "Former Governor of Karbala and An Najaf;"));
    }

    @Test
    void theCsvOfTheSchemaIsRead() throws IOException {
        ListRead list = ListRead.of(new EuCsvFile(ListRead.file("eu.csv", """
                fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType_ClassificationCode;\
                Entity_Regulation_Programme;NameAlias_WholeName;BirthDate_Year;BirthDate_Circa;Citizenship_CountryIso2Code
                05/08/2026;83;EU.77.33;P;IRQ;Tarek Mikhail Aziz;;;
                05/08/2026;83;EU.77.33;P;IRQ;;1936;true;
                05/08/2026;83;EU.77.33;P;IRQ;;;;IQ
                """), UTF_8, false));

        ListEntry aziz = list.entry("EU.77.33");
        assertThat(aziz.name()).isEqualTo("Tarek Mikhail Aziz");
        assertThat(aziz.births().get(0).date().circa()).isTrue();
        assertThat(aziz.countries()).containsExactly(new ListEntry.Country(ListEntry.CountryKind.CITIZENSHIP, "IQ"));
    }
}
