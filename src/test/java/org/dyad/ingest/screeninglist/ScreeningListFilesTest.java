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

    /** Rows of the list as it was published, all 29 columns; what is empty in them is left out here. */
    @Test
    void rowsOfTheBureauAndOfTheTreasuryAreReadAsTheyArePublished() throws IOException {
        ListRead read = ListRead.of(new ScreeningListCsvFile(ListRead.file("consolidated.csv", """
                _id,source,entity_number,type,programs,name,addresses,federal_register_notice,start_date,alt_names,dates_of_birth,nationalities,ids
                99ed,Entity List (EL) - Bureau of Industry and Security,,,,"China Electronics Technology Group Corporation \
                13th Research Institute (CETC 13)","113 Hezuo Road, Shijiazhuang, Hebei, China; and 21 Changsheng Street, \
                Shijiazhuang, Hebei Province, CN",83 FR 37423; 87 FR 77505,2018-08-01,"HSRI; Hebei Semiconductor; and \
                CETC Research Institute 13",,,
                52291,Specially Designated Nationals (SDN) - Treasury Department,52291,Individual,NPWMD,"RIM, Ryong Nam",\
                "Shenyang, CN; Pyongyang, KP",,,,1978-12-05,KP,"Passport, 836238033, KP; Secondary sanctions risk:, North \
                Korea Sanctions Regulations, sections 510.201 and 510.210; Gender, Male"
                """)));

        ListEntry institute = read.entry("99ed");
        assertThat(institute.effect()).isEqualTo(ListEntry.Effect.LICENCE);
        assertThat(institute.names()).extracting(ListEntry.Name::name).contains("HSRI", "CETC Research Institute 13");
        assertThat(institute.addresses())
                .extracting(ListEntry.Address::address)
                .contains("21 Changsheng Street, Shijiazhuang, Hebei Province, CN");
        assertThat(institute.dates().startsOn()).hasToString("2018-08-01");
        ListEntry person = read.entry("52291");
        assertThat(person.identifiers())
                .containsExactly(new ListEntry.Identifier(IdentifierKind.PASSPORT, "836238033", "Passport", "KP"));
        assertThat(person.countries()).extracting(ListEntry.Country::published).containsExactly("KP");
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        assertThatThrownBy(() -> ListRead.of(new ScreeningListJsonFile(
                        ListRead.file("c.json", "{\"results\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\""))))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("no JSON that can be read");
    }
}
