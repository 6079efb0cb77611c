package org.dyad.ingest;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is to be imported, with the tables that its rows are for.
 *
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param tables in the order in which they are merged: a table comes after those that it refers to
 * @param subject the one of the tables that the file is about: its rows are what a report counts
 * @param reader gives the rows, once
 * @param merging brings the rows of all tables in together; null where each table is merged by itself
 */
public record IncomingFile(
        String file,
        String format,
        String sha256,
        List<StagedTable> tables,
        StagedTable subject,
        Reader reader,
        @Nullable Merging merging) {

    public IncomingFile {
        tables = List.copyOf(tables);
        if (!tables.contains(subject)) {
            throw new IllegalArgumentException("%s is none of the tables of %s".formatted(subject.name(), file));
        }
    }

    /** A file whose tables are merged one by one. */
    public IncomingFile(
            String file, String format, String sha256, List<StagedTable> tables, StagedTable subject, Reader reader) {
        this(file, format, sha256, tables, subject, reader, null);
    }

    /** A file all of whose rows are for one table. */
    public static IncomingFile of(String file, String format, String sha256, StagedTable table, Reader reader) {
        return new IncomingFile(file, format, sha256, List.of(table), table, reader);
    }

    /** A pure parser of the file's format. */
    public interface Reader {

        /** Reads the whole file; a file that is not in the format is a {@link FormatException}. */
        void read(Sink sink) throws IOException;
    }

    /** Takes what a parser finds. */
    public interface Sink {

        /**
         * A row in a table's columns, each as {@link Cells} writes it.
         *
         * @param line where the row begins in the file, the first line being 1
         * @throws IllegalArgumentException if the file is not for that table
         */
        void row(StagedTable table, long line, List<@Nullable String> values);

        /** Something is wrong that stops the import; the file is read on for what else there is. */
        void issue(RowIssue issue);

        /** A row, or a part of one, cannot be taken in; the others can, and the report tells it. */
        void leftOut(RowIssue issue);
    }
}
