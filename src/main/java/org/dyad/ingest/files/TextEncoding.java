package org.dyad.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/** Which encoding a text file is in, where a publisher uses more than one. */
public final class TextEncoding {

    private TextEncoding() {}

    /** Whether all of the file is UTF-8: text in another encoding with any letter beyond ASCII hardly ever is. */
    public static boolean isUtf8(ImportFile file) throws IOException {
        try (InputStream stream = file.open();
                Reader reader = new InputStreamReader(
                        stream,
                        UTF_8.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
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
}
