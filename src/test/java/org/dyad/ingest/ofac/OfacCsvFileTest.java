package org.dyad.ingest.ofac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.lists.ListEntry;
import org.dyad.ingest.lists.ListEntry.Effect;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.NameQuality;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListRead;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfacCsvFileTest {

    private static final String NONE = "-0- ,";

    @Test
    void rowsOfAnotherDayAreReportedAndNotAttached() throws IOException {
        ListRead list = read(
                ListRead.sample("ofac/SDN.CSV"),
                ListRead.sample("ofac/ALT.CSV"),
                ListRead.sample("ofac/ADD.CSV"),
                ListRead.sample("ofac/SDN_COMMENTS.CSV"));

        // the sample SDN.CSV has 8,976 rows and is older than the others: 7,959 of the 19,486 rows of ALT.CSV and
        // 10,524
        // of ADD.CSV have numbers that it does not have
        assertThat(list.entries()).hasSize(8_976);
        assertThat(list.issues())
                .filteredOn(issue -> issue.file().equals("ALT.CSV"))
                .hasSize(7_959);
        assertThat(list.issues())
                .filteredOn(issue -> issue.file().equals("ADD.CSV"))
                .hasSize(10_524);
        // of the 21 ends of remarks 15 have no entry, and 2 belong to remarks that do not fill their 1,000 characters
        assertThat(list.issues())
                .filteredOn(issue -> issue.file().equals("SDN_COMMENTS.CSV")
                        && issue.message().startsWith("belongs to entry"))
                .hasSize(15);
        assertThat(list.issues())
                .filteredOn(issue -> issue.file().equals("SDN_COMMENTS.CSV")
                        && issue.message().startsWith("continues remarks"))
                .hasSize(2);
        assertThat(list.entries())
                .filteredOn(entry -> entry.kind() == PartyKind.PERSON)
                .hasSize(4_620);
        assertThat(list.entries())
                .filteredOn(entry -> entry.kind() == PartyKind.SHIP)
                .hasSize(406);
        assertThat(list.entries())
                .filteredOn(entry -> entry.kind() == PartyKind.AIRCRAFT)
                .hasSize(277);
    }

    @Test
    void theConsolidatedSetIsRead() throws IOException {
        ListRead list = ListRead.of(new OfacCsvFile(
                OfacLists.CONSOLIDATED,
                new OfacCsvFile.Files(
                        ListRead.sample("ofac/CONS_PRIM.CSV"),
                        ListRead.sample("ofac/CONS_ALT.CSV"),
                        ListRead.sample("ofac/CONS_ADD.CSV"),
                        ListRead.sample("ofac/CONS_COMMENTS.CSV"))));

        assertThat(list.entries()).hasSize(442);
        assertThat(list.issues()).isEmpty();
        ListEntry gazprombank = list.entry("17016");
        assertThat(gazprombank.effect()).isEqualTo(Effect.SECTORAL);
        assertThat(gazprombank.programmes()).contains("UKRAINE-EO13662");
        // the kind and the number stand in the end of the remarks, which another file has
        assertThat(gazprombank.identifiers())
                .contains(
                        new ListEntry.Identifier(IdentifierKind.LEI, "253400WSS48YWMBUA688", "Legal Entity Number", ""))
                .contains(new ListEntry.Identifier(IdentifierKind.INN, "7744001497", "Tax ID No.", "Russia"))
                .contains(new ListEntry.Identifier(
                        IdentifierKind.OGRN, "1027700167110", "Registration Number", "Russia"));
    }

    @Test
    void remarksAreReadInTheirParts() throws IOException {
        ListEntry entry = one("1,\"NAME, A\",\"individual\",\"SDGT] [IFSR\"," + NONE.repeat(7)
                + "\"DOB circa 1960; alt. DOB 11 May 1969; POB Kazan, Russia; nationality Russia;"
                + " Passport 51 0123456 (Russia); a.k.a. 'BNC'; Linked To: GADOLINIUM OOO.\"");

        assertThat(entry.programmes()).containsExactly("SDGT", "IFSR");
        assertThat(entry.births().get(0).date().circa()).isTrue();
        assertThat(entry.births().get(0).date().on()).hasToString("1960");
        assertThat(entry.births().get(1).date().on()).hasToString("1969-05-11");
        assertThat(entry.births().get(2).place()).isEqualTo("Kazan, Russia");
        assertThat(entry.births().get(2).country()).isEqualTo("Russia");
        assertThat(entry.names()).contains(new ListEntry.Name("BNC", "Latn", NameKind.ALIAS, NameQuality.WEAK));
        assertThat(entry.identifiers())
                .containsExactly(new ListEntry.Identifier(IdentifierKind.PASSPORT, "51 0123456", "Passport", "Russia"));
        assertThat(entry.relations().get(0).otherName()).isEqualTo("GADOLINIUM OOO");
    }

    @Test
    void aShipHasItsNumberFlagAndCallSign() throws IOException {
        ListEntry entry = one("2,\"BLUE DREAM\",\"vessel\",\"SYRIA\",-0- ,\"P3QG3\",\"General Cargo\",-0- ,-0- ,"
                + "\"Saint Kitts and Nevis\",-0- ,\"Vessel Registration Identification IMO 8002664.\"");

        assertThat(entry.kind()).isEqualTo(PartyKind.SHIP);
        assertThat(entry.effect()).isEqualTo(Effect.BLOCKING);
        assertThat(entry.identifiers())
                .extracting(identifier -> identifier.kind() + " " + identifier.value())
                .containsExactlyInAnyOrder("CALL_SIGN P3QG3", "IMO 8002664");
        assertThat(entry.countries())
                .containsExactly(new ListEntry.Country(ListEntry.CountryKind.FLAG, "Saint Kitts and Nevis"));
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        ImportFile cut =
                ListRead.file("SDN.CSV", "36,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\"," + NONE.repeat(7) + "-0- \n");

        assertThatThrownBy(() -> read(cut, null, null, null))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("SDN.CSV: is cut off");
    }

    private static ListEntry one(String row) throws IOException {
        return read(ListRead.file("SDN.CSV", row + "\r\n\u001A\r\n"), null, null, null)
                .entries()
                .get(0);
    }

    private static ListRead read(
            ImportFile entries,
            @Nullable ImportFile aliases,
            @Nullable ImportFile addresses,
            @Nullable ImportFile comments)
            throws IOException {
        return ListRead.of(
                new OfacCsvFile(OfacLists.SDN, new OfacCsvFile.Files(entries, aliases, addresses, comments)));
    }
}
