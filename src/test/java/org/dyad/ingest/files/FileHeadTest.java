package org.dyad.ingest.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FileHeadTest {

    @Test
    void theHeaderIsReadWithoutMarkAndQuotes() throws IOException {
        assertThat(head("\uFEFF\"a\",b\r\n1,2\r\n".getBytes(UTF_8)).header(',')).containsExactly("a", "b");
    }

    @Test
    void textThatIsNotUtf8IsReadAsLatin() throws IOException {
        assertThat(head("name\nTürkiye".getBytes(ISO_8859_1)).line(1)).isEqualTo("Türkiye");
        assertThat(head("name\nTürkiye".getBytes(UTF_8)).line(1)).isEqualTo("Türkiye");
    }

    @Test
    void aCharacterThatTheCutHalvesKeepsTheEncoding() throws IOException {
        byte[] bytes = ("x".repeat(FileHead.LENGTH - 1) + "ü").getBytes(UTF_8);

        assertThat(head(bytes).text()).matches("x+");
    }

    @Test
    void xmlIsToldByItsRootAndAPageByItself() throws IOException {
        assertThat(text("<?xml version=\"1.0\"?><!-- note --><ns:export a=\"1\">")
                        .rootElement())
                .isEqualTo("export");
        assertThat(text("<!DOCTYPE html><html>").isHtml()).isTrue();
        assertThat(text("<!DOCTYPE html><html>").isXml()).isFalse();
        assertThat(text(" {\"data\": []}").isJson()).isTrue();
    }

    @Test
    void utf16AndBinaryAreToldApartFromText() throws IOException {
        assertThat(head("\uFEFFa,b".getBytes(UTF_16LE)).isUtf16()).isTrue();
        assertThat(head("a,b".getBytes(UTF_16LE)).isUtf16()).isTrue();
        assertThat(head(new byte[] {1, 2, 3}).isBinary()).isTrue();
        assertThat(text("a,b\n").isUtf16()).isFalse();
        assertThat(text("a,b\n").isBinary()).isFalse();
    }

    private static FileHead text(String text) throws IOException {
        return head(text.getBytes(UTF_8));
    }

    private static FileHead head(byte[] bytes) throws IOException {
        return FileHead.of("file", new ByteArrayInputStream(bytes));
    }
}
