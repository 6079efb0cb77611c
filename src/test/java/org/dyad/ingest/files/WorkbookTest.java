package org.dyad.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dyad.ingest.FormatException;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    @Test
    void rowsComeWithTheirLinesAndNumbersAsPlainDecimals() throws IOException {
        ImportFile file = Xlsx.of(
                "a.xlsx",
                "Data",
                List.of(
                        List.of("Name", "Share"),
                        List.of(),
                        List.of("Power of Siberia", "0.10000000000000001", "", "3E-2")));

        assertThat(rows(file)).containsExactly("1: [Name, Share]", "3: [Power of Siberia, 0.1, , 0.03]");
    }

    @Test
    void theBeginningOfEachSheetTellsTheFormat() throws IOException {
        FileHead head =
                Xlsx.of("a.xlsx", "Data", List.of(List.of("Name", "Share"))).head();

        assertThat(head.sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.sheet()).isEqualTo("Data");
            assertThat(sheet.rows()).containsExactly(List.of("Name", "Share"));
        });
    }

    @Test
    void aBombIsRefused() {
        // 100 million spaces pack to less than a thousandth, data to a fiftieth at best
        String spaces = " ".repeat(100_000_000);

        assertThatThrownBy(() -> rows(Xlsx.withSheet("bomb.xlsx", "Data", Xlsx.sheetXml(spaces))))
                .isInstanceOf(FormatException.class)
                .hasMessage("bomb.xlsx: unpacks to more than 200 times its size, which no data do");
    }

    @Test
    void aCellInAColumnThatNoSpreadsheetHasIsRefused() {
        String row = "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>";

        assertThatThrownBy(() -> rows(Xlsx.withSheet("wide.xlsx", "Data", Xlsx.sheetXml(row))))
                .isInstanceOf(FormatException.class)
                .hasMessage("wide.xlsx: a cell in a column behind XFD, the last there is");
    }

    @Test
    void entitiesOfADocumentTypeAreNotRead() {
        String xml = "<!DOCTYPE w [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>"
                + Xlsx.sheetXml("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&file;</t></is></c></row>");

        assertThatThrownBy(() -> rows(Xlsx.withSheet("entity.xlsx", "Data", xml)))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("entity.xlsx: no workbook that can be read");
    }

    private static List<String> rows(ImportFile file) throws IOException {
        List<String> rows = new ArrayList<>();
        Workbook.read(file, "Data", (line, cells) -> rows.add(line + ": " + cells));
        return rows;
    }
}
