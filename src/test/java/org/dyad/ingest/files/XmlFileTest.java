package org.dyad.ingest.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.dyad.ingest.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class XmlFileTest {

    private static final XmlFile.Shape SHAPE = new XmlFile.Shape(Set.of("list"), Set.of("group"), Set.of("entry"));

    @Test
    void entriesComeOneByOneWithTheirLines() throws IOException {
        List<XmlElement> entries = entries("""
                <list>
                  <group>
                    <entry id="1"><name> A </name></entry>
                    <entry id="2"><name>B</name><name>C<b/>D</name></entry>
                  </group>
                </list>
                """);

        assertThat(entries).extracting(XmlElement::line).containsExactly(3L, 4L);
        assertThat(entries.get(0).attribute("id")).isEqualTo("1");
        assertThat(entries.get(0).text("name")).isEqualTo("A");
        assertThat(entries.get(1).texts("name")).containsExactly("B", "CD");
    }

    @Test
    void aFileOutsideIsNeverRead(@TempDir Path folder) throws IOException {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "secret");

        assertRefused("<!DOCTYPE list [<!ENTITY x SYSTEM \"%s\">]><list><entry>&x;</entry></list>"
                        .formatted(secret.toUri()))
                .hasMessageContaining("document type declaration")
                .hasMessageNotContaining("secret");
        assertRefused("<!DOCTYPE list SYSTEM \"http://127.0.0.1:9/x.dtd\"><list/>")
                .hasMessageContaining("document type declaration");
        assertRefused(
                        "<list xmlns:xi=\"http://www.w3.org/2001/XInclude\"><entry><xi:include href=\"%s\"/></entry></list>"
                                .formatted(secret.toUri()))
                .hasMessageContaining("include another file");
    }

    @Test
    @Timeout(10)
    void entitiesDoNotExpand() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE list [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 60; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }

        assertRefused(bomb + "]><list><entry>&a59;</entry></list>").hasMessageContaining("document type declaration");
        assertRefused("<list><entry>&a59;</entry></list>").hasMessageContaining("line 1");
    }

    @Test
    @Timeout(10)
    void deepNestingIsRefused() {
        assertRefused("<list>" + "<entry>".repeat(200_000))
                .hasMessageContaining("more than 64 elements within one another");
        assertRefused("<list>" + "<x>".repeat(200_000))
                .hasMessageContaining("more than 64 elements within one another");
    }

    @Test
    @Timeout(60)
    void endlessTextsTagsAndCommentsAreRefused() {
        String long20 = "x".repeat(20 << 20);
        assertRefused("<list><entry>" + long20 + "</entry></list>").hasMessageContaining("more than");
        assertRefused("<list><entry a=\"" + long20 + "\"/></list>").hasMessageContaining("more than");
        assertRefused("<list><!--" + long20 + "--><entry/></list>").hasMessageContaining("more than");
    }

    @Test
    void whatIsCutOffOrInAnotherEncodingIsRefused() {
        assertRefused("<list><entry>a</entry>").hasMessageContaining("no well-formed XML");
        assertRefused("").hasMessageContaining("no well-formed XML");
        assertThatThrownBy(
                        () -> read("<?xml version=\"1.0\" encoding=\"UTF-8\"?><list><entry>T\u00fcrkiye</entry></list>"
                                .getBytes(ISO_8859_1)))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void anotherListIsRefused() {
        assertRefused("<lists/>").hasMessageContaining("expected the outermost element list, found lists");
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(String xml) {
        return assertThatThrownBy(() -> entries(xml)).isInstanceOf(FormatException.class);
    }

    private static List<XmlElement> entries(String xml) throws IOException {
        return read(xml.getBytes(UTF_8));
    }

    private static List<XmlElement> read(byte[] xml) throws IOException {
        List<XmlElement> entries = new ArrayList<>();
        XmlFile.read("list.xml", new ByteArrayInputStream(xml), SHAPE, new XmlFile.Visitor() {
            @Override
            public void root(XmlElement root) {}

            @Override
            public void entry(XmlElement entry) {
                entries.add(entry);
            }

            @Override
            public void unknown(long line, String name) {}
        });
        return entries;
    }
}
