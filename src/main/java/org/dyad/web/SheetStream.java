package org.dyad.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** A file in pieces: each holds some rows, and none is made before the one before it has been taken. */
final class SheetStream {

    private static final int ROWS = 256;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Sheet sheet;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Writer out = new OutputStreamWriter(bytes, UTF_8);
    private final SheetWriter writer;
    private final boolean hasBom;
    private boolean begun;
    private boolean ended;

    SheetStream(Sheet sheet, DownloadForm form, boolean hasBom) throws IOException {
        this.sheet = sheet;
        this.hasBom = hasBom;
        this.writer = switch (form) {
            case CSV, SDMX_CSV -> new CsvSheet(out);
            case JSON -> new JsonSheet(out);
        };
    }

    /** The next bytes; null when there are no more. */
    byte @Nullable [] next() throws IOException {
        if (ended) {
            return null;
        }
        if (!begun) {
            begun = true;
            if (hasBom) {
                out.write(BYTE_ORDER_MARK);
            }
            writer.begin(sheet.columns());
        }
        for (int row = 0; row < ROWS && sheet.rows().hasNext(); row++) {
            writer.row(sheet.rows().next());
        }
        if (!sheet.rows().hasNext()) {
            ended = true;
            writer.end();
        }
        out.flush();
        byte[] piece = bytes.toByteArray();
        bytes.reset();
        return piece;
    }
}
