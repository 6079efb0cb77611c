package org.dyad.graphql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

/** Sends bytes that need be no HTTP. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 15_000;

    /**
     * What came back.
     *
     * @param status 0 if the service closed the connection without an answer
     * @param millis until the answer was there or the connection closed
     */
    record Answer(int status, String text, long millis) {}

    private RawHttp() {}

    /** A POST of a body, with more header fields, each with its line end. */
    static byte[] post(byte[] body, String fields) {
        byte[] head = ("POST /graphql HTTP/1.1\r\nHost: test\r\n" + fields + "Content-Length: " + body.length
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(ISO_8859_1);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    static byte[] json(String body) {
        return post(
                body.getBytes(UTF_8),
                "Content-Type: application/json\r\nAccept: application/graphql-response+json\r\n");
    }

    /** A head or what looks like one. */
    static byte[] head(String text) {
        return text.replace("\n", "\r\n").getBytes(ISO_8859_1);
    }

    static Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Sends, and reads until the service closes the connection or has sent one whole answer. */
    static Answer send(byte[] request) throws IOException {
        long begin = System.nanoTime();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = open()) {
            try {
                socket.getOutputStream().write(request);
                read(socket.getInputStream(), answer);
            } catch (SocketTimeoutException e) {
                throw new AssertionError("no answer after " + PATIENCE_MILLIS + " ms: " + answer.toString(UTF_8), e);
            } catch (SocketException e) {
                // closed before it had read everything
            }
        }
        String text = answer.toString(UTF_8);
        int status = text.startsWith("HTTP/") ? Integer.parseInt(text.substring(9, 12)) : 0;
        return new Answer(status, text, (System.nanoTime() - begin) / 1_000_000);
    }

    private static void read(InputStream in, ByteArrayOutputStream answer) throws IOException {
        byte[] piece = new byte[8192];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            answer.write(piece, 0, read);
            if (isWhole(answer.toString(ISO_8859_1))) {
                return;
            }
        }
    }

    private static boolean isWhole(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        int length = answer.toLowerCase(java.util.Locale.ROOT).indexOf("content-length: ");
        return end > 0
                && length > 0
                && length < end
                && answer.length()
                        >= end + 4 + Integer.parseInt(answer.substring(length + 16, answer.indexOf('\r', length)));
    }
}
