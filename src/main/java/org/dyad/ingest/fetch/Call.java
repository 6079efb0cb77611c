package org.dyad.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dyad.ingest.files.ImportFile;

/**
 * One call of a service, without its key.
 *
 * @param name a few words on what it asks for, as a file may be named
 * @param ending of a file with the answer, {@code json} or {@code csv}
 * @param path below the service's base address
 * @param parameters of the address, in order
 * @param accept media type of the answer
 */
record Call(String name, String ending, String path, Map<String, String> parameters, String accept) {

    private static final int LONGEST_NAME = 80;
    private static final int DIGITS = 8;

    Call {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** What the call is known by: path and parameters, below the base address. */
    String address() {
        return path
                + parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** Commas and colons separate values and may stand as they are (RFC 3986, section 3.4). */
    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":")
                .replace("+", "%20");
    }

    /** Name of the file that keeps the answer: readable, and another one for each call. */
    String fileName() {
        return "%s_%s.%s.gz".formatted(safe(name), hash(address()), ending);
    }

    /** A text that can be a part of a file's name anywhere. */
    static String safe(String text) {
        String safe = text.replaceAll("[^A-Za-z0-9._@-]+", "-");
        return safe.length() <= LONGEST_NAME ? safe : safe.substring(0, LONGEST_NAME);
    }

    /** Enough of a text's SHA-256 to tell it from others. */
    static String hash(String text) {
        byte[] digest = ImportFile.digest().digest(text.getBytes(UTF_8));
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < DIGITS / 2; i++) {
            digits.append("%02x".formatted(digest[i]));
        }
        return digits.toString();
    }

    /** The first few of a list, and how many more there are: {@code CHN-RUS} or {@code ARM-AUT+180}. */
    static String summary(List<String> values) {
        int shown = 4;
        String first = String.join("-", values.subList(0, Math.min(shown, values.size())));
        return values.size() <= shown ? first : "%s+%d".formatted(first, values.size() - shown);
    }

    /** Lists of at most that many values, in order. */
    static <T> List<List<T>> portions(List<T> values, int most) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < values.size(); from += most) {
            portions.add(List.copyOf(values.subList(from, Math.min(from + most, values.size()))));
        }
        return portions;
    }
}
