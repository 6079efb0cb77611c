package org.dyad.ingest.un;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.dyad.ingest.lists.ListEntry;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.NameQuality;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListRead;
import org.junit.jupiter.api.Test;

class UnFileTest {

    @Test
    void theWholeListIsRead() throws IOException {
        ListRead list = ListRead.of(new UnFile(ListRead.sample("un/UN_consolidated.xml")));

        // counted in the file: 730 elements INDIVIDUAL and 273 ENTITY
        assertThat(list.entries().stream().filter(entry -> entry.kind() == PartyKind.PERSON))
                .hasSize(730);
        assertThat(list.entries().stream().filter(entry -> entry.kind() == PartyKind.ORGANISATION))
                .hasSize(273);
        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2026, 2, 27));
        // three notes in place of a date: an age, a day of the Hijri calendar, a span of months
        assertThat(list.issues()).allSatisfy(issue -> assertThat(issue.field()).isEqualTo("INDIVIDUAL_DATE_OF_BIRTH"));
        assertThat(list.issues()).hasSizeLessThan(5);
    }

    @Test
    void anIndividualIsReadAsItStands() throws IOException {
        ListEntry entry = ListRead.of(new UnFile(ListRead.sample("un/UN_consolidated.xml")))
                .entry("CDi.003");

        assertThat(entry.name()).isEqualTo("GASTON IYAMUREMYE");
        assertThat(entry.names())
                .contains(new ListEntry.Name("Rumuli", "Latn", NameKind.ALIAS, NameQuality.WEAK))
                .contains(new ListEntry.Name("Victor Rumuri", "Latn", NameKind.ALIAS, NameQuality.STRONG));
        assertThat(entry.births()).anySatisfy(birth -> {
            assertThat(birth.date().published()).isEqualTo("1948");
            assertThat(birth.date().on()).hasToString("1948");
        });
        assertThat(entry.programmes()).containsExactly("DRC");
        assertThat(entry.dates().listedOn()).hasToString("2010-12-01");
        assertThat(entry.published())
                .contains(new ListEntry.PublishedField("UN_LIST_TYPE", "DRC"))
                .contains(new ListEntry.PublishedField("DESIGNATION/VALUE", "FDLR Interim President"));
    }

    @Test
    void whatTheFormatDoesNotHaveIsKeptAndTold() throws IOException {
        ListRead list = ListRead.of(new UnFile(ListRead.file("un.xml", """
                <CONSOLIDATED_LIST dateGenerated="2026-01-01T00:00:00Z">
                  <INDIVIDUALS>
                    <INDIVIDUAL>
                      <REFERENCE_NUMBER>QDi.900</REFERENCE_NUMBER><FIRST_NAME>A</FIRST_NAME>
                      <SHOE_SIZE>44</SHOE_SIZE>
                      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1960</YEAR>
                      </INDIVIDUAL_DATE_OF_BIRTH>
                      <INDIVIDUAL_DATE_OF_BIRTH><DATE>1960-02-31</DATE></INDIVIDUAL_DATE_OF_BIRTH>
                    </INDIVIDUAL>
                  </INDIVIDUALS>
                  <PLANETS/>
                </CONSOLIDATED_LIST>
                """)));

        assertThat(list.issues())
                .extracting(issue -> issue.line() + " " + issue.field())
                .containsExactlyInAnyOrder("5 SHOE_SIZE", "8 INDIVIDUAL_DATE_OF_BIRTH", "11 PLANETS");
        ListEntry entry = list.entry("QDi.900");
        assertThat(entry.published()).contains(new ListEntry.PublishedField("SHOE_SIZE", "44"));
        assertThat(entry.births().get(0).date().circa()).isTrue();
        assertThat(entry.births().get(1).date().published()).isEqualTo("1960-02-31");
        assertThat(entry.births().get(1).date().on()).isNull();
    }
}
