package org.dyad.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table in one form, row by row. */
interface SheetWriter {

    void begin(List<String> columns) throws IOException;

    void row(List<@Nullable Object> cells) throws IOException;

    /** Writes what ends the file; what it writes to stays open. */
    void end() throws IOException;
}
