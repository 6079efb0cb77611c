package org.dyad.ingest.lists;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.ImportRefusedException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real files of each list, spoilt in the ways that files are: the list in force stays in force. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SpoiltListsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final List<String> XML = List.of(
            "un/UN_consolidated.xml",
            "eu/eu_fsf_export_extract_2018-12-21.xml",
            "uk/UK_Sanctions_List_trimmed_2026-09-02.xml",
            "ofac/consolidated_2024-05-06.xml",
            "ofac/sdn_advanced_trimmed_2026-05-21.xml");

    private static final List<String> OTHERS =
            List.of("uk/sanctionsconlist.csv", "opensanctions/yente_zala_entities.ftm.json");

    @Inject
    DataSource database;

    @Inject
    FileImports imports;

    @TempDir
    Path folder;

    private ListsDatabase lists;

    @BeforeEach
    void begin() throws SQLException {
        lists = new ListsDatabase(database);
        lists.forget();
    }

    @AfterEach
    void end() throws SQLException {
        lists.forget();
    }

    @Test
    @Timeout(300)
    void aSpoiltXmlFileIsRefused() throws IOException, SQLException {
        for (String sample : XML) {
            byte[] whole = Files.readAllBytes(ListRead.samplePath(sample));
            String text = new String(whole, UTF_8);
            int root = text.indexOf('<', text.startsWith("<?") ? text.indexOf("?>") : 0);
            int within = text.indexOf('>', root) + 1;
            Map<String, byte[]> spoilt = new LinkedHashMap<>();
            spoilt.put("cut off", Arrays.copyOf(whole, whole.length * 6 / 10));
            spoilt.put("cut off before its end", Arrays.copyOf(whole, whole.length - 8));
            spoilt.put(
                    "external entity", inserted(text, root, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hosts\">]>"));
            spoilt.put("DTD elsewhere", inserted(text, root, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">"));
            spoilt.put("entities that expand", inserted(text, root, bomb()));
            spoilt.put("entity of nobody", inserted(text, within, "&nobody;"));
            spoilt.put(
                    "another file included",
                    inserted(
                            text,
                            within,
                            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hosts\"/>"));
            spoilt.put("200,000 deep", inserted(text, within, "<x>".repeat(200_000)));
            if (text.contains("encoding=")) {
                spoilt.put("another encoding than it says", text.getBytes(UTF_16LE));
            }
            spoilt.put("a byte that is no UTF-8", latin(text, within));
            assertRefusedAndTheListStays(sample, spoilt);
        }
    }

    @Test
    @Timeout(120)
    void aSpoiltTableOrFileOfLinesIsRefused() throws IOException, SQLException {
        for (String sample : OTHERS) {
            byte[] whole = Files.readAllBytes(ListRead.samplePath(sample));
            Map<String, byte[]> spoilt = new LinkedHashMap<>();
            spoilt.put("cut off", Arrays.copyOf(whole, whole.length / 2));
            spoilt.put("empty", new byte[0]);
            spoilt.put("another encoding", new String(whole, UTF_8).getBytes(UTF_16LE));
            spoilt.put("nothing but NUL", new byte[100_000]);
            spoilt.put("one line without end", "x".repeat(30 << 20).getBytes(UTF_8));
            assertRefusedAndTheListStays(sample, spoilt);
        }
    }

    private void assertRefusedAndTheListStays(String sample, Map<String, byte[]> spoilt)
            throws IOException, SQLException {
        assertThat(run(ListRead.samplePath(sample)).added()).as(sample).isPositive();
        List<String> before = inForce();
        for (Map.Entry<String, byte[]> each : spoilt.entrySet()) {
            Path file = folder.resolve("spoilt." + sample.substring(sample.lastIndexOf('.') + 1));
            Files.write(file, each.getValue());
            assertThatThrownBy(() -> run(file))
                    .as("%s, %s", sample, each.getKey())
                    .isInstanceOfAny(FormatException.class, ImportRefusedException.class);
            assertThat(inForce()).as("%s, %s", sample, each.getKey()).isEqualTo(before);
        }
    }

    private List<String> inForce() throws SQLException {
        return lists.ask("select list, count(*), max(last_seen_on) from designation where gone_on is null group by list"
                + " order by list");
    }

    private static byte[] inserted(String text, int at, String piece) {
        return (text.substring(0, at) + piece + text.substring(at)).getBytes(UTF_8);
    }

    /** A word as a program writes it that knows Latin letters only. */
    private static byte[] latin(String text, int at) {
        return (text.substring(0, at) + "<x>T\u00fcrkiye</x>").getBytes(ISO_8859_1);
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 60; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        return bomb + "]>";
    }

    private LoadReport run(Path path) throws IOException, SQLException {
        List<LoadReport> reports = new ArrayList<>();
        imports.run(path.toString(), null, new ImportOptions(null, null, TODAY), ImportProgress.NONE, reports::addAll);
        return reports.get(0);
    }
}
