package org.dyad.ingest;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is to be imported, with the table that its rows are for.
 *
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param reader gives the rows, once
 */
public record IncomingTable(String file, String format, String sha256, StagedTable table, Reader reader) {

    /** A pure parser of the file's format. */
    public interface Reader {

        /** Reads the whole file; a file that is not in the format is a {@link FormatException}. */
        void read(Sink sink) throws IOException;
    }

    /** Takes what a parser finds. */
    public interface Sink {

        /** A row in the table's columns, each as {@link Cells} writes it. */
        void row(long line, List<@Nullable String> values);

        void issue(RowIssue issue);
    }
}
