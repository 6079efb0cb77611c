package org.dyad.ingest.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file: enough to tell its format by.
 *
 * @param file its name, without folders
 * @param text the first {@value #LENGTH} bytes as UTF-8, or as ISO 8859-1 where they are none, without a byte order
 *     mark
 * @param sheets the beginnings of a workbook's sheets; none if the file is no workbook
 */
public record FileHead(String file, String text, List<Workbook.Head> sheets) {

    static final int LENGTH = 1 << 16;

    private static final Pattern ROOT = Pattern.compile("<(?![?!])(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)");

    public FileHead {
        sheets = List.copyOf(sheets);
    }

    /** The beginning of a file that is no workbook. */
    public FileHead(String file, String text) {
        this(file, text, List.of());
    }

    static FileHead of(String file, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(LENGTH);
        return new FileHead(file, withoutMark(decoded(bytes)));
    }

    /** What an archive within an archive begins with, or a workbook. */
    boolean isZip() {
        return text.startsWith("PK\u0003\u0004");
    }

    FileHead with(List<Workbook.Head> found) {
        return new FileHead(file, text, found);
    }

    /** A character that the cut halves is no reason to take another encoding: it is left out. */
    private static String decoded(byte[] bytes) {
        CharsetDecoder decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean cut = bytes.length == LENGTH;
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, !cut);
        return result.isError() ? new String(bytes, ISO_8859_1) : text.flip().toString();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    public boolean isEmpty() {
        return text.isBlank();
    }

    public boolean isJson() {
        String begun = text.stripLeading();
        return begun.startsWith("{") || begun.startsWith("[");
    }

    public boolean isXml() {
        return text.stripLeading().startsWith("<") && !isHtml();
    }

    /** Such as the error page of the site that a file should have come from. */
    public boolean isHtml() {
        String begun = text.stripLeading().toLowerCase(Locale.ROOT);
        return begun.startsWith("<!doctype html") || begun.startsWith("<html");
    }

    /** Whether the bytes are those of UTF-16, which no format here has. */
    public boolean isUtf16() {
        return text.length() > 3
                && (text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF") || text.charAt(1) == '\0');
    }

    /** Whether there are characters that no text has. */
    public boolean isBinary() {
        return text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != 0x1A);
    }

    /** The local name of the outermost element of an XML file. */
    public @Nullable String rootElement() {
        Matcher root = ROOT.matcher(text);
        return isXml() && root.find() ? root.group(1) : null;
    }

    /** A line, the first being 0; empty where there are not so many. */
    public String line(int number) {
        return text.lines().skip(number).findFirst().orElse("");
    }

    /** The cells of the first line of a CSV file, outer quotation marks taken off. */
    public List<String> header(char separator) {
        return header(separator, 0);
    }

    /** The cells of a line of a CSV file, outer quotation marks taken off. */
    public List<String> header(char separator, int line) {
        return Arrays.stream(line(line).split(Pattern.quote(String.valueOf(separator)), -1))
                .map(cell -> cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                        ? cell.substring(1, cell.length() - 1)
                        : cell)
                .toList();
    }
}
