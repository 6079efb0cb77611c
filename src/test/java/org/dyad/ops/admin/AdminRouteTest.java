package org.dyad.ops.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.ops.admin.AdminKeys.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may administer, and what others are told. Statuses: RFC 9110, RFC 6750; problems: RFC 9457. */
@QuarkusTest
@TestProfile(AdminTestProfile.class)
class AdminRouteTest {

    private static final String PROBLEM = "application/problem+json;charset=utf-8";

    @Inject
    ApiKeys stored;

    @Inject
    DataSource database;

    private AdminKeys keys;

    @BeforeEach
    void begin() throws SQLException {
        keys = new AdminKeys(stored, database);
    }

    @AfterEach
    void forget() throws SQLException {
        keys.close();
    }

    @ParameterizedTest
    @CsvSource({"POST,/admin/imports?file=a.csv", "POST,/admin/reload", "GET,/admin/audit", "GET,/admin/imports/1"})
    void nobodyIsLetInWithoutAKey(String method, String path) {
        given().request(method, path)
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", "Bearer realm=\"dyad\"")
                .header("Cache-Control", "no-store")
                .body("status", equalTo(401));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer dyad_zz-one_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer x",
                "Basic ZHlhZDpkeWFk",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSIsInNjb3BlIjoiZHlhZDphdWRpdCJ9."
            })
    void whatIsNoKeyIsToldFromNothing(String authorization) {
        given().header("Authorization", authorization)
                .get("/admin/audit")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"dyad\", error=\"invalid_token\"");
    }

    @Test
    void aKeyIsGoodForItsScopesAlone() throws SQLException {
        String reader = keys.create("zz-reader", Scope.AUDIT);
        String writer = keys.create("zz-writer", Scope.IMPORT);

        as(reader).get("/admin/audit").then().statusCode(200);
        as(reader)
                .post("/admin/imports?file=a.csv")
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", "Bearer realm=\"dyad\", error=\"insufficient_scope\", scope=\"import\"");
        as(writer).get("/admin/audit").then().statusCode(403);
        as(writer).post("/admin/reload").then().statusCode(403);
        as(writer)
                .post("/admin/imports?file=a.csv&confirm=true")
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", containsString("scope=\"confirm\""));
    }

    @Test
    void aRevokedKeyIsRefusedAtOnce() throws SQLException {
        String key = keys.create("zz-reader", Scope.AUDIT);
        as(key).get("/admin/audit").then().statusCode(200);

        stored.revoke("zz-reader");

        as(key).get("/admin/audit").then().statusCode(401);
    }

    @Test
    void aKeyInAnAddressIsNone() throws SQLException {
        String key = keys.create("zz-reader", Scope.AUDIT);

        given().get("/admin/audit?access_token=" + key).then().statusCode(401);
    }

    @Test
    void pagesOfOtherSitesDoNotAdminister() throws SQLException {
        String key = keys.create("zz-reader", Scope.AUDIT);

        as(key).header("Origin", AdminTestProfile.SITE)
                .get("/admin/audit")
                .then()
                .statusCode(403);
        Response preflight = given().header("Origin", AdminTestProfile.SITE)
                .header("Access-Control-Request-Method", "POST")
                .options("/admin/imports");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
        as(key).header("Origin", "http://localhost:" + RestAssured.port)
                .get("/admin/audit")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ?file=a.csv                    | text/html                         | 415
                    ?file=a.csv                    | application/pdf                   | 415
                    ?file=a.csv                    | text/plain                        | 415
                    ''                             | application/octet-stream          | 400
                    ?file=../a.csv                 | application/octet-stream          | 400
                    ?file=.a.csv                   | application/octet-stream          | 400
                    ?file=a.csv&confrim=true       | application/octet-stream          | 400
                    ?file=a.csv&released=yesterday | application/octet-stream          | 400
                    ?file=a.csv&dataset=a%0Aforged  | application/octet-stream          | 400
                    ?file=a.csv&complete=yes       | application/octet-stream          | 400
                    ?file=a.csv&file=b.csv         | application/octet-stream          | 400
                    ?file=a.csv                    | application/octet-stream          | 422
                    ?file=a.csv&format=nope        | application/octet-stream          | 422
                    """)
    void whatCannotBeImportedIsAProblem(String parameters, String type, int status) throws SQLException {
        String key = keys.create("zz-writer", Scope.IMPORT, Scope.CONFIRM);

        as(key).contentType(type)
                .body("no,such,table\n1,2,3\n".getBytes(StandardCharsets.UTF_8))
                .post("/admin/imports" + parameters)
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("status", equalTo(status));
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeAndWhileItIsRead() throws Exception {
        String key = keys.create("zz-writer", Scope.IMPORT);

        String told = raw(
                "POST /admin/imports?file=a.csv HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer " + key
                        + "\r\nContent-Length: 300000000\r\nExpect: 100-continue\r\n\r\n",
                0);
        String untold = raw(
                "POST /admin/imports?file=a.csv HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer " + key
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n",
                AdminTestProfile.UPLOAD + 1000);

        assertThat(told).startsWith("HTTP/1.1 413 ");
        assertThat(untold).startsWith("HTTP/1.1 413 ").containsIgnoringCase("application/problem+json");
    }

    @Test
    void aBodyIsNotAskedForBeforeItsSenderIsKnown() throws Exception {
        String answer = raw(
                "POST /admin/imports?file=a.csv HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer nothing"
                        + "\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n",
                0);

        assertThat(answer).startsWith("HTTP/1.1 401 ").doesNotContain("100 Continue");
    }

    @Test
    void otherMethodsAndAddressesAreTold() throws SQLException {
        String key = keys.create("zz-reader", Scope.IMPORT);

        as(key).get("/admin/imports").then().statusCode(405).header("Allow", "POST");
        as(key).delete("/admin/audit").then().statusCode(405).header("Allow", "GET");
        as(key).get("/admin").then().statusCode(404).contentType(PROBLEM);
        as(key).get("/admin/imports/999999999").then().statusCode(404);
        as(key).get("/admin/imports/x").then().statusCode(404);
    }

    @Test
    void theAuditSaysWhoAskedForWhatAndIsReadPageByPage() throws SQLException {
        String reader = keys.create("zz-reader", Scope.AUDIT);
        String writer = keys.create("zz-writer", Scope.IMPORT);
        as(writer).body(new byte[] {1}).contentType("application/octet-stream").post("/admin/imports?file=one.csv");
        as(writer).post("/admin/reload");

        JsonPath newest = as(reader).get("/admin/audit?first=1").jsonPath();
        JsonPath next = as(reader)
                .get("/admin/audit?first=1&before=" + newest.getLong("before"))
                .jsonPath();

        assertThat(newest.getString("entries[0].actor")).isEqualTo("key zz-writer");
        assertThat(newest.getString("entries[0].action")).isEqualTo("RELOAD");
        assertThat(newest.getString("entries[0].outcome")).isEqualTo("DENIED");
        assertThat(newest.getInt("entries[0].status")).isEqualTo(403);
        assertThat(next.getString("entries[0].subject")).isEqualTo("one.csv");
        assertThat(next.getString("entries[0].outcome")).isEqualTo("REFUSED");
        assertThat(next.getInt("entries[0].status")).isEqualTo(422);
        assertThat(next.getString("entries[0].client")).isEqualTo("127.0.0.1");
        assertThat(next.getString("entries[0].endedAt")).isNotNull();
        as(reader).get("/admin/audit?first=501").then().statusCode(400).body("detail", startsWith("first: "));
    }

    @Test
    void readingIsForEverybody() {
        given().contentType("application/json")
                .body("{\"query\":\"{ __typename }\"}")
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    /** Sends a head and so many bytes in chunks of 1,000, and reads until the service closes the connection. */
    private static String raw(String head, int bytes) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(15_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            byte[] chunk = ("3e8\r\n" + "x".repeat(1000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            for (int sent = 0; sent < bytes; sent += 1000) {
                out.write(chunk);
            }
            out.flush();
            InputStream in = socket.getInputStream();
            byte[] answer = in.readNBytes(12);
            byte[] rest = new byte[4096];
            int read = in.read(rest);
            return new String(answer, StandardCharsets.UTF_8)
                    + new String(rest, 0, Math.max(0, read), StandardCharsets.UTF_8);
        }
    }
}
