package org.dyad.ingest.opensanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.lists.ListEntry;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.NameQuality;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListEntry.RelationKind;
import org.dyad.ingest.lists.ListRead;
import org.junit.jupiter.api.Test;

class OpenSanctionsFilesTest {

    @Test
    void partiesAreReadWithWhatBelongsToThem() throws IOException {
        ListRead list = ListRead.of(new EntitiesFile(ListRead.sample("opensanctions/yente_t1_entities.ftm.json")));

        // seven lines: four persons, two organisations, one address
        assertThat(list.entries()).hasSize(6);
        ListEntry tobacco = list.entry("NK-2GdmHtZTeNXjNVrBGEXZNj");
        assertThat(tobacco.kind()).isEqualTo(PartyKind.ORGANISATION);
        assertThat(tobacco.names()).hasSize(12);
        assertThat(tobacco.identifiers())
                .contains(new ListEntry.Identifier(IdentifierKind.REGISTRATION, "808000714", "registrationNumber", ""));
        assertThat(tobacco.published())
                .contains(new ListEntry.PublishedField("referents", "ofac-32733"))
                .contains(new ListEntry.PublishedField("properties/country", "by"));
    }

    @Test
    void aLinkMayStandBeforeItsEnds() throws IOException {
        ListRead list = ListRead.of(new EntitiesFile(ListRead.file("entities.ftm.json", """
                {"id":"own","schema":"Ownership","properties":{"owner":["p"],"asset":["c"],"percentage":["50.1"]}}
                {"id":"c","caption":"Company","schema":"Company","target":true,"properties":{"name":["Company"]}}
                {"id":"p","caption":"Person","schema":"Person","target":false,"properties":{"weakAlias":["P"]}}
                {"id":"x","schema":"Comet","properties":{}}
                """)));

        assertThat(list.entries()).hasSize(1);
        assertThat(list.entry("c").relations())
                .containsExactly(new ListEntry.Relation(
                        RelationKind.OWNED_BY, "p", "Person", new BigDecimal("50.1"), "Ownership"));
        assertThat(list.issues()).hasSize(1);
        assertThat(list.issues().get(0))
                .hasToString("entities.ftm.json line 4, schema: no schema that is known: Comet");
    }

    @Test
    void aLineThatIsCutOffOrTooDeepIsRefused() {
        assertThatThrownBy(
                        () -> ListRead.of(new EntitiesFile(ListRead.file("e.json", "{\"id\":\"a\",\"schema\":\"Per"))))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("e.json line 1: no JSON object");
        assertThatThrownBy(() ->
                        ListRead.of(new EntitiesFile(ListRead.file("e.json", "{\"a\":" + "[".repeat(200_000)))))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("more than 64 objects and arrays");
    }

    @Test
    void theTableOfTargetsIsRead() throws IOException {
        ListRead list = ListRead.of(new TargetsFile(ListRead.file("targets.simple.csv", """
                "id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","dataset"
                "Q1","Person","A B","B A;Б А","1952-10-07","ru","Moscow;Kazan","123","EU-UKR","EU FSF"
                "Q2","Comet","C","","31/31/31","","","","",""
                """)));

        ListEntry entry = list.entry("Q1");
        assertThat(entry.names()).hasSize(3).allMatch(name -> name.quality() == NameQuality.STRONG);
        assertThat(entry.addresses()).hasSize(2);
        assertThat(entry.programmes()).containsExactly("EU-UKR");
        assertThat(list.issues())
                .extracting(issue -> issue.line() + " " + issue.field())
                .containsExactly("3 schema", "3 birth_date");
    }
}
