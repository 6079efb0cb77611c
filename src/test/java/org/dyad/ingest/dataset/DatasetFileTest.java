package org.dyad.ingest.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.dyad.ingest.FormatException;
import org.junit.jupiter.api.Test;

/** Which files are no table of a dataset, and what comes through of those that are. */
class DatasetFileTest {

    private static final String UNIT = "code,name,kind\n";

    @Test
    void anotherHeaderIsRefusedWithTheOneExpected() {
        assertFormat("unit", "code,title,kind\nUSD,dollar,CURRENCY\n")
                .isEqualTo("unit.csv: expected the header code,name,kind, was code,title,kind");
        assertFormat("unit", "code,kind,name\nUSD,CURRENCY,dollar\n").contains("was code,kind,name");
        assertFormat("unit", "code;name;kind\nUSD;dollar;CURRENCY\n").contains("was code;name;kind");
        assertFormat("unit", "x".repeat(100_000)).hasSizeLessThan(250);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertFormat("unit", "").isEqualTo("unit.csv: expected the header code,name,kind, was an empty file");
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        assertFormat("unit", UNIT).isEqualTo("unit.csv: has no rows; leave the file out to leave the table as it is");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirLine() {
        byte[] latin1 = (UNIT + "USD,dollar,CURRENCY\nBRL,cruzeiro s\u00e3o,CURRENCY\n").getBytes(ISO_8859_1);
        assertFormat("unit", latin1).isEqualTo("unit.csv line 3: expected UTF-8, found bytes that are not");

        assertFormat("unit", (UNIT + "USD,dollar,CURRENCY\n").getBytes(UTF_16))
                .isEqualTo("unit.csv line 1: expected UTF-8, found bytes that are not");
        assertFormat("unit", (UNIT + "USD,dollar,CURRENCY\n").getBytes(UTF_16LE))
                .contains("expected the header");
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndIsNoUtf8() {
        byte[] whole = (UNIT + "USD,dollar,\u00e9").getBytes(UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertFormat("unit", cut).isEqualTo("unit.csv line 2: expected UTF-8, found bytes that are not");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreAccepted() throws IOException {
        FileRead read = FileRead.of(
                "unit", "\uFEFF\"code\",name,kind\r\nUSD,dollar,CURRENCY\r\n\r\nEUR,\"a\r\nb\",CURRENCY\r\n");

        assertThat(read.issues()).isEmpty();
        assertThat(read.rows())
                .containsExactly(List.of("USD", "dollar", "CURRENCY"), List.of("EUR", "a\r\nb", "CURRENCY"));
    }

    @Test
    void textOfAnyScriptAndLengthComesThrough() throws IOException {
        // longer than any buffer on the way, so that characters of 2, 3 and 4 bytes lie across their ends
        String text = "\u0420\u0443\u0431\u043b\u044c \u4eba\u6c11\u5e01 \ud83d\ude00 ".repeat(10_000);
        FileRead read = FileRead.of("unit", UNIT + "ZZU,\"" + text + "\"\"\",CURRENCY\n");

        assertThat(read.rows()).containsExactly(List.of("ZZU", text + '"', "CURRENCY"));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsToldWithTheLineOnWhichItOpens() {
        assertFormat("unit", UNIT + "USD,\"dollar,CURRENCY\nEUR,euro,CURRENCY\n")
                .isEqualTo("unit.csv line 2: a quotation mark opens here and is never closed");
        assertFormat("unit", UNIT + "USD,dollar,\"CURRENCY")
                .isEqualTo("unit.csv line 2: a quotation mark opens here and is never closed");
        assertFormat("unit", UNIT + "USD,\"a\"\"b,CURRENCY\n\n")
                .isEqualTo("unit.csv line 2: a quotation mark opens here and is never closed");
    }

    @Test
    void aQuotationMarkWithinACellIsRefused() {
        assertFormat("unit", UNIT + "USD,5\" pipe,CURRENCY\nEUR,6\" pipe,CURRENCY\n")
                .startsWith("unit.csv line 2: a quotation mark in a cell that is not within quotation marks;");
        assertFormat("unit", UNIT + "USD,\"dollar\" of old,CURRENCY\n")
                .startsWith("unit.csv: no CSV file as RFC 4180 has it:")
                .contains("line 2");
    }

    @Test
    void aCellOfTwentyMegabytesIsRefusedBeforeItIsHeld() {
        assertFormat("unit", UNIT + "USD," + "x".repeat(20_000_000) + ",CURRENCY\n")
                .startsWith("unit.csv: no CSV file as RFC 4180 has it:")
                .contains("line 2");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() {
        DatasetFile file = FileRead.file("unit", new byte[0], (UNIT + "USD,dollar,CURRENCY\n").getBytes(UTF_8));

        assertThatThrownBy(() -> file.read(new FileRead()))
                .isInstanceOf(FormatException.class)
                .hasMessage("unit.csv: changed while it was read");
    }

    private static AbstractStringAssert<?> assertFormat(String table, String text) {
        return assertFormat(table, text.getBytes(UTF_8));
    }

    private static AbstractStringAssert<?> assertFormat(String table, byte[] bytes) {
        FormatException refusal = catchThrowableOfType(FormatException.class, () -> FileRead.of(table, bytes));
        return assertThat(refusal.getMessage());
    }
}
