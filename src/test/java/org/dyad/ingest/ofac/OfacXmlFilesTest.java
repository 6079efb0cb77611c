package org.dyad.ingest.ofac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.lists.ListEntry;
import org.dyad.ingest.lists.ListEntry.Effect;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListRead;
import org.junit.jupiter.api.Test;

class OfacXmlFilesTest {

    @Test
    void theConsolidatedListIsRead() throws IOException {
        ListRead list = ListRead.of(
                new OfacXmlFile(OfacLists.CONSOLIDATED, ListRead.sample("ofac/consolidated_2024-05-06.xml")));

        // the file says so in Record_Count; 79 entries have a first name
        assertThat(list.entries()).hasSize(443);
        assertThat(list.entries())
                .filteredOn(entry -> entry.kind() == PartyKind.PERSON)
                .hasSize(79);
        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(list.issues()).isEmpty();
        assertThat(list.entry("9639").name()).isEqualTo("HANIYA, Ismail Abdul Salah");
    }

    @Test
    void aFileThatHasFewerEntriesThanItSaysIsRefused() {
        assertThatThrownBy(() -> ListRead.of(new OfacXmlFile(OfacLists.SDN, ListRead.file("sdn.xml", """
                        <sdnList><publshInformation><Record_Count>2</Record_Count></publshInformation>
                        <sdnEntry><uid>1</uid><lastName>A</lastName><sdnType>Entity</sdnType></sdnEntry></sdnList>
                        """))))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("sdn.xml: says that it has 2 entries, has 1");
    }

    @Test
    void theEnhancedFormIsRead() throws IOException {
        ListRead list = ListRead.of(new OfacEnhancedFile(ListRead.sample("ofac/CONS_ENHANCED.ZIP")));

        // counted in the file
        assertThat(list.entries()).hasSize(443);
        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2025, 1, 10));
        assertThat(list.issues()).isEmpty();
        ListEntry haniya = list.entry("9639");
        assertThat(haniya.dates().listedOn()).hasToString("2006-04-12");
        assertThat(list.entries()).anyMatch(entry -> entry.effect() == Effect.SECTORAL);
        assertThat(list.entries())
                .anyMatch(entry -> entry.names().stream()
                        .anyMatch(name -> name.kind() == NameKind.ORIGINAL_SCRIPT && "Cyrl".equals(name.script())));
        assertThat(list.entries())
                .anyMatch(entry -> entry.relations().stream()
                        .anyMatch(relation -> relation.otherName().startsWith("VTB BANK")
                                && relation.published().equals("Owned or Controlled By")));
    }

    @Test
    void anExtractInTheEnhancedFormIsReadButIsNoList() throws IOException {
        ListRead list = ListRead.of(new OfacEnhancedFile(ListRead.sample("ofac/enhanced_IRGC_2024-08-28.xml")));

        assertThat(list.entries()).hasSize(293);
        assertThat(list.issues()).isEmpty();
    }

    @Test
    void theAdvancedFormIsRead() throws IOException {
        ListRead list = ListRead.of(
                new OfacAdvancedFile(OfacLists.SDN, ListRead.sample("ofac/sdn_advanced_trimmed_2026-05-21.xml")));

        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2026, 5, 21));
        ListEntry lazarus = list.entry("27307");
        assertThat(lazarus.name()).isEqualTo("Lazarus Group");
        assertThat(lazarus.identifiers())
                .extracting(ListEntry.Identifier::published)
                .contains("Digital Currency Address - ETH");
    }
}
