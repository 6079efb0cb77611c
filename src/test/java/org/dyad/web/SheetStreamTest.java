package org.dyad.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetStreamTest {

    @Test
    void numbersStayNumbersAndAreWrittenInFull() throws IOException {
        assertThat(csv(row("a", -1.5, 419922543423.509, 1e-7, 12, null)))
                .isEqualTo("c0,c1,c2,c3,c4,c5\r\na,-1.5,419922543423.509,0.0000001,12,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1"})
    void aTextThatASpreadsheetWouldRunIsDisarmed(String text) throws IOException {
        assertThat(CsvSheet.harmless(text)).isEqualTo("'" + text);
        assertThat(csv(row(text))).contains("'" + text);
    }

    @Test
    void otherTextsAreAsTheyAre() throws IOException {
        assertThat(csv(row("Türkiye, \"own\"", "a=b", ""))).isEqualTo("c0,c1,c2\r\n\"Türkiye, \"\"own\"\"\",a=b,\r\n");
    }

    @Test
    void aHeadThatASpreadsheetWouldRunIsDisarmedToo() throws IOException {
        Sheet sheet = new Sheet(
                "name", List.of("=cmd()"), List.<List<@Nullable Object>>of().iterator());
        assertThat(all(new SheetStream(sheet, DownloadForm.CSV, false))).isEqualTo("'=cmd()\r\n");
    }

    @Test
    void theByteOrderMarkComesFirst() throws IOException {
        assertThat(all(new SheetStream(sheet(row("a")), DownloadForm.CSV, true)))
                .startsWith("\uFEFFc0");
    }

    @Test
    void jsonIsAnArrayOfObjects() throws IOException {
        assertThat(all(new SheetStream(sheet(row("=a", -2.5, null), row("b", 3, "x")), DownloadForm.JSON, false)))
                .isEqualTo("[{\"c0\":\"=a\",\"c1\":-2.5,\"c2\":null},{\"c0\":\"b\",\"c1\":3,\"c2\":\"x\"}]");
    }

    @Test
    void rowsAreMadeOnlyWhenTheyAreWritten() throws IOException {
        AtomicInteger made = new AtomicInteger();
        Iterator<List<@Nullable Object>> rows = IntStream.range(0, 100_000)
                .mapToObj(i -> {
                    made.incrementAndGet();
                    return row(i);
                })
                .iterator();
        SheetStream stream = new SheetStream(new Sheet("name", List.of("c0"), rows), DownloadForm.CSV, false);

        byte[] first = stream.next();

        assertThat(first).isNotNull();
        assertThat(made.get()).isLessThan(1000);
        long bytes = first == null ? 0 : first.length;
        for (byte[] piece = stream.next(); piece != null; piece = stream.next()) {
            bytes += piece.length;
        }
        // "c0", and the digits of 0 to 99,999 (10 + 180 + 2,700 + 36,000 + 450,000), each with a line's two ends
        assertThat(bytes).isEqualTo(2 + 488_890 + 2L * 100_001);
    }

    @SafeVarargs
    private static Sheet sheet(List<@Nullable Object>... rows) {
        List<String> columns =
                IntStream.range(0, rows[0].size()).mapToObj(i -> "c" + i).toList();
        return new Sheet("name", columns, Arrays.asList(rows).iterator());
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static String csv(List<@Nullable Object> row) throws IOException {
        return all(new SheetStream(sheet(row), DownloadForm.CSV, false));
    }

    private static String all(SheetStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] piece = stream.next(); piece != null; piece = stream.next()) {
            bytes.write(piece);
        }
        return bytes.toString(UTF_8);
    }
}
