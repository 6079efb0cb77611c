package org.dyad.ops.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.ops.admin.AdminKeys.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.dyad.ingest.lists.ListsDatabase;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports over HTTP, of small lists that are made here. */
@QuarkusTest
@TestProfile(AdminTestProfile.class)
class AdminImportsTest {

    private static final String ALPHA = person("A", "Alpha");
    private static final String BETA = person("B", "Beta");

    /** Names the lock under which imports run: see ImportTransaction. */
    private static final long IMPORT_LOCK = 0x44594144;

    @Inject
    ApiKeys stored;

    @Inject
    DataSource database;

    private AdminKeys keys;
    private String key;

    @BeforeEach
    void begin() throws SQLException {
        keys = new AdminKeys(stored, database);
        key = keys.create("zz-nightly", Scope.IMPORT, Scope.CONFIRM, Scope.RELOAD, Scope.AUDIT);
        new ListsDatabase(database).forget();
    }

    @AfterEach
    void forget() throws SQLException {
        keys.close();
        new ListsDatabase(database).forget();
    }

    @Test
    void anUploadIsImportedAndAnsweredWithItsReport() throws Exception {
        long folders = folders();

        Response answer = upload("un.xml", version("2026-01-01", ALPHA, BETA));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json;charset=utf-8");
        JsonPath report = answer.jsonPath();
        assertThat(report.getMap("").keySet())
                .containsExactlyInAnyOrder(
                        "file",
                        "format",
                        "dataset",
                        "vintage",
                        "read",
                        "added",
                        "revised",
                        "unchanged",
                        "withdrawn",
                        "refused",
                        "issues",
                        "seconds");
        assertThat(report.getString("file")).isEqualTo("un.xml");
        assertThat(report.getInt("added")).isEqualTo(2);
        assertThat(report.getString("vintage")).isEqualTo("2026-01-01");
        assertThat(folders()).isEqualTo(folders);
    }

    @Test
    void aListThatLosesMuchIsHeldUntilItIsConfirmed() throws Exception {
        upload("un.xml", version("2026-01-01", ALPHA, BETA));

        Response held = upload("un.xml", version("2026-02-01", ALPHA));
        Response confirmed = upload("un.xml&confirm=true", version("2026-02-01", ALPHA));

        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(held.jsonPath().getString("title")).isEqualTo("held back");
        assertThat(held.jsonPath().getString("detail"))
                .startsWith("held back: lacks 1 of the 2 entries of UN-SC in force")
                .endsWith("confirm=true");
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(confirmed.jsonPath().getInt("withdrawn")).isEqualTo(1);
        assertThat(outcomes()).containsExactly("DONE CONFIRMED_IMPORT", "HELD IMPORT", "DONE IMPORT");
    }

    @Test
    void aRowThatIsWrongLeavesNothingAndIsToldWithItsLine() throws Exception {
        Response refused = upload("un.xml", version("2026-01-01", ALPHA).replace("</INDIVIDUALS>", ""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new ListsDatabase(database).ask("select count(*) from list_version"))
                .containsExactly("0");
    }

    @Test
    void anArchiveOfSeveralReleasesIsRefusedWhole() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("a.xml", "b.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(version("2026-01-01", ALPHA).getBytes(StandardCharsets.UTF_8));
            }
        }

        Response refused =
                as(key).contentType("application/zip").body(bytes.toByteArray()).post("/admin/imports?file=both.zip");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new ListsDatabase(database).ask("select count(*) from list_version"))
                .containsExactly("0");
    }

    @Test
    void anImportThatTakesLongIsFoundAgainByItsAddress() throws Exception {
        String address;
        try (Connection other = TestDatabase.credentials().connect();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(IMPORT_LOCK));

            // the profile's patience is 2 s
            Response waiting = upload("un.xml", version("2026-01-01", ALPHA));
            assertThat(waiting.statusCode()).isEqualTo(202);
            address = waiting.header("Location");
            assertThat(waiting.header("Retry-After")).isEqualTo("2");
            assertThat(as(key).get(address).statusCode()).isEqualTo(202);
        }

        Response done = as(key).get(address);
        for (int i = 0; i < 100 && done.statusCode() == 202; i++) {
            Thread.sleep(100);
            done = as(key).get(address);
        }
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.jsonPath().getInt("added")).isEqualTo(1);
    }

    @Test
    void moreImportsThanTheServiceTakesAreRefused() throws Exception {
        try (Connection other = TestDatabase.credentials().connect();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(IMPORT_LOCK));

            // two may wait in the test's profile
            assertThat(upload("un.xml", version("2026-01-01", ALPHA)).statusCode())
                    .isEqualTo(202);
            assertThat(upload("un.xml", version("2026-01-01", ALPHA)).statusCode())
                    .isEqualTo(202);
            Response third = upload("un.xml", version("2026-01-01", ALPHA));
            assertThat(third.statusCode()).isEqualTo(409);
            assertThat(third.header("Retry-After")).isNotNull();
        }
        awaitNoneRunning();
    }

    @Test
    void theCuratedFactsAreLoadedAnewAndAreTheSame() throws Exception {
        Response answer = as(key).post("/admin/reload");
        for (int i = 0; i < 600 && answer.statusCode() == 202; i++) {
            Thread.sleep(100);
            answer = as(key).get(answer.header("Location"));
        }

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/x-ndjson;charset=utf-8");
        List<JsonPath> reports = answer.asString().lines().map(JsonPath::from).toList();
        assertThat(reports).hasSizeGreaterThan(10).allSatisfy(report -> {
            assertThat(report.getString("dataset")).isEqualTo("curated");
            assertThat(report.getInt("refused")).isZero();
        });
    }

    @Test
    void noKeyAndNoPasswordIsLogged() throws Exception {
        ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLoggerName() != null && line.getLoggerName().startsWith("org.apache.http")) {
                    return; // the test's own client
                }
                lines.add(line.getLoggerName() + " " + line.getMessage() + " "
                        + (line.getParameters() == null ? "" : List.of(line.getParameters())) + " "
                        + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        listener.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(listener);
        root.setLevel(Level.FINE);
        try {
            upload("un.xml", version("2026-01-01", ALPHA));
            as(key).post("/admin/imports?file=a.csv");
            as(key + "x").get("/admin/audit");
            as(key).get("/admin/audit");
        } finally {
            root.setLevel(before);
            root.removeHandler(listener);
        }

        String secret = key.substring("dyad_zz-nightly_".length());
        String password = String.valueOf(TestDatabase.credentials().password());
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("org.dyad.audit"));
        assertThat(lines).noneSatisfy(line -> assertThat(line).contains(secret));
        assertThat(lines).noneSatisfy(line -> assertThat(line).contains(password));
    }

    private Response upload(String file, String body) {
        return as(key).contentType("application/octet-stream")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/admin/imports?file=" + file);
    }

    private List<String> outcomes() {
        JsonPath audit = as(key).get("/admin/audit?first=500").jsonPath();
        return audit.<Map<String, Object>>getList("entries").stream()
                .filter(entry -> "key zz-nightly".equals(entry.get("actor")))
                .map(entry -> entry.get("outcome") + " " + entry.get("action"))
                .toList();
    }

    private void awaitNoneRunning() throws InterruptedException {
        for (int i = 0; i < 100 && outcomes().stream().anyMatch(outcome -> outcome.startsWith("RUNNING")); i++) {
            Thread.sleep(100);
        }
        assertThat(outcomes()).noneMatch(outcome -> outcome.startsWith("RUNNING"));
    }

    /** Folders of uploads that are there. */
    private static long folders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("dyad-upload"))
                    .count();
        }
    }

    private static String version(String day, String... individuals) {
        return "<CONSOLIDATED_LIST dateGenerated=\"%sT00:00:00.000Z\"><INDIVIDUALS>\n%s\n</INDIVIDUALS></CONSOLIDATED_LIST>"
                .formatted(day, String.join("\n", individuals));
    }

    private static String person(String reference, String name) {
        return "<INDIVIDUAL><REFERENCE_NUMBER>%s</REFERENCE_NUMBER><FIRST_NAME>%s</FIRST_NAME></INDIVIDUAL>"
                .formatted(reference, name);
    }
}
