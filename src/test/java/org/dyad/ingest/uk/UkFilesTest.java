package org.dyad.ingest.uk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.dyad.ingest.lists.ListEntry;
import org.dyad.ingest.lists.ListEntry.Effect;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.NameQuality;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListRead;
import org.junit.jupiter.api.Test;

class UkFilesTest {

    @Test
    void theConsolidatedListIsRead() throws IOException {
        ListRead list =
                ListRead.of(new UkCsvFile(ListRead.sample("uk/sanctionsconlist.csv"), Charset.forName("windows-1252")));

        // 9,487 rows of 2,106 groups
        assertThat(list.entries()).hasSize(2_106);
        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2018, 4, 13));
        assertThat(list.issues()).isEmpty();
        ListEntry entry = list.entry("13349");
        assertThat(entry.names().get(0).kind()).isEqualTo(NameKind.PRIMARY);
        assertThat(entry.births())
                .filteredOn(birth -> !birth.date().published().isEmpty())
                .extracting(birth ->
                        birth.date().published() + " is " + birth.date().on())
                .containsExactly("00/00/1980 is 1980", "00/00/1981 is 1981");
        assertThat(entry.countries()).extracting(ListEntry.Country::published).containsExactly("Saudi Arabia", "Qatar");
        assertThat(entry.dates().listedOn()).hasToString("2016-04-01");
    }

    @Test
    void theLaterLayoutHasOtherScriptsAndTheQualityOfAliases() throws IOException {
        ListEntry entry = ListRead.of(new UkCsvFile(ListRead.file("ConList.csv", """
                Last Updated,02/03/2026
                Name 6,Name 1,Name Non-Latin Script,DOB,Group Type,Alias Type,Alias Quality,Regime,Listed On,Group ID
                PUTIN,Vladimir,Владимир,07/10/1952,Individual,Primary name,,Russia,25/02/2022,14191
                VOVA,,,07/10/1952,Individual,AKA,Low,Russia,25/02/2022,14191
                """), UTF_8))
                .entry("14191");

        assertThat(entry.names())
                .containsExactly(
                        new ListEntry.Name("Vladimir PUTIN", "Latn", NameKind.PRIMARY, NameQuality.STRONG),
                        new ListEntry.Name("Владимир", "Cyrl", NameKind.ORIGINAL_SCRIPT, NameQuality.STRONG),
                        new ListEntry.Name("VOVA", "Latn", NameKind.ALIAS, NameQuality.WEAK));
    }

    @Test
    void theSanctionsListIsRead() throws IOException {
        ListRead list = ListRead.of(new UkXmlFile(ListRead.sample("uk/UK_Sanctions_List_trimmed_2026-09-02.xml")));

        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2026, 9, 2));
        assertThat(list.issues()).isEmpty();
        ListEntry akhund = list.entry("AFG0006");
        assertThat(akhund.kind()).isEqualTo(PartyKind.PERSON);
        assertThat(akhund.name()).isEqualTo("MOHAMMAD HASSAN AKHUND");
        assertThat(akhund.births())
                .extracting(birth ->
                        birth.date().published() + " is " + birth.date().on())
                .containsExactly("dd/mm/1945 is 1945", "dd/mm/1946 is 1946");
        assertThat(akhund.effect()).isEqualTo(Effect.BLOCKING);
        assertThat(list.entry("AFG0001").names()).hasSize(3);
    }

    @Test
    void anImpossibleDayIsToldOnceAndKept() throws IOException {
        ListRead list = ListRead.of(new UkCsvFile(ListRead.file("ConList.csv", """
                Last Updated,02/03/2026
                Name 6,Name 1,DOB,Group Type,Alias Type,Regime,Listed On,Group ID
                A,,31/02/1971,Individual,Prime Alias,Russia,25/02/2022,1
                B,,31/02/1971,Individual,AKA,Russia,25/02/2022,1
                """), UTF_8));

        assertThat(list.issues()).hasSize(1);
        assertThat(list.issues().get(0).line()).isEqualTo(3);
        assertThat(list.entry("1").births().get(0).date().published()).isEqualTo("31/02/1971");
    }
}
