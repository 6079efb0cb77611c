package org.dyad.ingest.screeninglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.lists.ListEntry;
import org.dyad.ingest.lists.ListEntry.Effect;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListRead;
import org.junit.jupiter.api.Test;

class ScreeningListFilesTest {

    @Test
    void theJsonFormIsRead() throws IOException {
        ListRead list = ListRead.of(new ScreeningListJsonFile(ListRead.file("consolidated.json", """
                {"search_performed_at":"2026-01-01","results":[
                 {"id":"a1","source":"Entity List (EL) - Bureau of Industry and Security","name":"Plant 7","type":null,
                  "addresses":[{"address":"Street 1","city":"Kazan","country":"RU"}],"alt_names":["Zavod 7"],
                  "start_date":"2022-03-03","license_requirement":"All items","source_list_url":"http://x"},
                 {"id":"a2","source":"Specially Designated Nationals (SDN) - Treasury Department","name":"SHIP, A",
                  "type":"Vessel","programs":["RUSSIA-EO14024"],"call_sign":"UABC","comet":1,
                  "ids":[{"type":"Vessel Registration Identification","number":"IMO 9187629","country":null}]}]}
                """)));

        ListEntry plant = list.entry("a1");
        assertThat(plant.effect()).isEqualTo(Effect.LICENCE);
        assertThat(plant.dates().startsOn()).hasToString("2022-03-03");
        assertThat(plant.addresses()).containsExactly(new ListEntry.Address("Street 1, Kazan", "RU"));
        ListEntry ship = list.entry("a2");
        assertThat(ship.kind()).isEqualTo(PartyKind.SHIP);
        assertThat(ship.effect()).isEqualTo(Effect.BLOCKING);
        assertThat(ship.identifiers())
                .contains(new ListEntry.Identifier(
                        IdentifierKind.IMO, "9187629", "Vessel Registration Identification", ""));
        assertThat(list.issues())
                .extracting(issue -> String.valueOf(issue.field()))
                .containsExactly("comet");
    }

    @Test
    void theCsvFormIsRead() throws IOException {
        ListEntry entry = ListRead.of(new ScreeningListCsvFile(ListRead.file("consolidated.csv", """
                _id,source,type,programs,name,addresses,alt_names,dates_of_birth,ids
                a1,Specially Designated Nationals (SDN) - Treasury Department,Individual,SDGT; IFSR,"NAME, A",\
                "Street 1, Kazan, RU; Moscow, RU",Other; Another,1960-01-02,"Passport, 51 123, RU"
                """)))
                .entry("a1");

        assertThat(entry.name()).isEqualTo("NAME, A");
        assertThat(entry.names()).hasSize(3);
        assertThat(entry.programmes())
                .containsExactly("Specially Designated Nationals (SDN) - Treasury Department", "SDGT", "IFSR");
        assertThat(entry.addresses()).contains(new ListEntry.Address("Moscow, RU", "RU"));
        assertThat(entry.identifiers())
                .containsExactly(new ListEntry.Identifier(IdentifierKind.PASSPORT, "51 123", "Passport", "RU"));
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        assertThatThrownBy(() -> ListRead.of(new ScreeningListJsonFile(
                        ListRead.file("c.json", "{\"results\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\""))))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("no JSON that can be read");
    }
}
