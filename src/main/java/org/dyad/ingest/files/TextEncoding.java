package org.dyad.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/** Which encoding a text file is in, where a publisher uses more than one; and how UTF-8 is read. */
public final class TextEncoding {

    private static final byte[] MARK = "\uFEFF".getBytes(UTF_8);

    private TextEncoding() {}

    /** Whether all of the file is UTF-8: text in another encoding with any letter beyond ASCII hardly ever is. */
    public static boolean isUtf8(ImportFile file) throws IOException {
        try (InputStream stream = file.open();
                Reader reader = utf8(stream)) {
            char[] buffer = new char[1 << 16];
            int read = reader.read(buffer);
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * Reads UTF-8, and fails where there is something else; without the byte order mark, which is no part of the text
     * and which some programs write all the same.
     */
    public static Reader utf8(InputStream stream) throws IOException {
        PushbackInputStream unmarked = new PushbackInputStream(stream, MARK.length);
        byte[] begun = unmarked.readNBytes(MARK.length);
        if (!Arrays.equals(begun, MARK)) {
            unmarked.unread(begun);
        }
        return new InputStreamReader(
                unmarked,
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
