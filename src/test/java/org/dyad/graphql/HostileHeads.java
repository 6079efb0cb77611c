package org.dyad.graphql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Requests over HTTP, or nearly, that mean harm, by what they try. */
final class HostileHeads {

    private static final String JSON = "Content-Type: application/json\r\n";

    private HostileHeads() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> hostile = new LinkedHashMap<>();
        byte[] plain = HostileRequestsTest.TYPENAME.getBytes(UTF_8);
        hostile.put(
                "malformed UTF-8",
                RawHttp.post("{\"query\":\"{__typename #\u00ff\u00fe}\"}".getBytes(ISO_8859_1), JSON));
        hostile.put(
                "UTF-16",
                RawHttp.post(
                        HostileRequestsTest.TYPENAME.getBytes(UTF_16),
                        "Content-Type: application/json;charset=utf-16\r\n"));
        hostile.put("a bomb of gzip", RawHttp.post(zipped(new byte[20_000_000]), JSON + "Content-Encoding: gzip\r\n"));
        for (String type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "////;;;",
                "application/json; charset=\"",
                "application/jsonx",
                "*/*",
                "")) {
            hostile.put("the content type '" + type + "'", RawHttp.post(plain, "Content-Type: " + type + "\r\n"));
        }
        hostile.put("no content type", RawHttp.post(plain, ""));
        hostile.put("what it accepts makes no sense", RawHttp.post(plain, JSON + "Accept: ;;;,,/;q=\"\r\n"));
        hostile.put("a giant header", RawHttp.post(plain, JSON + "X-A: " + "a".repeat(200_000) + "\r\n"));
        hostile.put("many headers", RawHttp.post(plain, JSON + "X-A: a\r\n".repeat(10_000)));
        hostile.put("a body that is too large", RawHttp.post(new byte[300_000], JSON));
        hostile.put(
                "a length beyond all",
                RawHttp.head("POST /graphql HTTP/1.1\nHost: x\n"
                        + "Content-Type: application/json\nContent-Length: 999999999999\n\n{"));
        hostile.put("a length that is none", RawHttp.head("POST /graphql HTTP/1.1\nHost: x\nContent-Length: -5\n\n{"));
        hostile.put(
                "two lengths",
                RawHttp.head("POST /graphql HTTP/1.1\nHost: x\nContent-Length: 5\nContent-Length: 6\n\n{"));
        hostile.put(
                "a length and pieces",
                RawHttp.head(
                        "POST /graphql HTTP/1.1\nHost: x\nContent-Type: application/json\nContent-Length: 5\nTransfer-Encoding: chunked\n\n0\n\n"));
        hostile.put(
                "a piece without size",
                RawHttp.head(
                        "POST /graphql HTTP/1.1\nHost: x\nContent-Type: application/json\nTransfer-Encoding: chunked\n\nZZ\n\n"));
        hostile.put(
                "pieces without end",
                RawHttp.head(
                        "POST /graphql HTTP/1.1\nHost: x\nContent-Type: application/json\nTransfer-Encoding: chunked\n\n"
                                + ("4000\n" + "x".repeat(16_384) + "\n").repeat(40)));
        hostile.put("no host", RawHttp.head("GET /graphql?query=%7B__typename%7D HTTP/1.1\n\n"));
        hostile.put("an escape that is none", RawHttp.head("GET /graphql?query=%zz HTTP/1.1\nHost: x\n\n"));
        hostile.put("an escaped null byte", RawHttp.head("GET /graphql?query=%00 HTTP/1.1\nHost: x\n\n"));
        hostile.put(
                "an address that is too long",
                RawHttp.head("GET /graphql?query=" + "a".repeat(60_000) + " HTTP/1.1\nHost: x\n\n"));
        hostile.put("a method that is none", RawHttp.head("FETCH /graphql HTTP/1.1\nHost: x\n\n"));
        hostile.put(
                "an upgrade half made",
                RawHttp.head(
                        "GET /graphql?query=%7B__typename%7D HTTP/1.1\nHost: x\nUpgrade: h2c\nConnection: Upgrade\n\n"));
        hostile.put(
                "a WebSocket half made",
                RawHttp.head("GET /graphql HTTP/1.1\nHost: x\nUpgrade: websocket\nConnection: Upgrade\n\n"));
        hostile.put(
                "a handshake of TLS",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n".getBytes(ISO_8859_1));
        return hostile;
    }

    private static byte[] zipped(byte[] content) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
