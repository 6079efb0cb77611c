package org.dyad.ingest.files;

import java.util.List;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.StagedTable;
import org.jspecify.annotations.Nullable;

/** Looks on while files are read, and tells how far they are. */
final class ImportWatch {

    /** Telling each row would cost as much as reading it. */
    private static final int ROWS_A_WORD = 1_000;

    private final ImportProgress progress;
    private String file = "";
    private long stored;
    private long length;
    private long rows;

    ImportWatch(ImportProgress progress) {
        this.progress = progress;
    }

    /** The same file, seen while its rows are read. */
    ImportFile watched(ImportFile plain) {
        return new ImportFile(
                plain.name(),
                plain.bytes(),
                told -> plain.open(read -> {
                    told.accept(read);
                    stored = read;
                    length = plain.bytes();
                }));
    }

    /** The same files, their rows counted. */
    List<IncomingFile> watched(List<IncomingFile> files) {
        return files.stream().map(this::watched).toList();
    }

    private IncomingFile watched(IncomingFile plain) {
        IncomingFile.Reader reader = sink -> {
            file = plain.file();
            rows = 0;
            plain.reader().read(new CountedSink(sink));
            tell();
        };
        return new IncomingFile(
                plain.file(), plain.format(), plain.sha256(), plain.tables(), plain.subject(), reader, plain.merging());
    }

    private void tell() {
        progress.reading(file, stored, length, rows);
    }

    private final class CountedSink implements IncomingFile.Sink {

        private final IncomingFile.Sink sink;

        private CountedSink(IncomingFile.Sink sink) {
            this.sink = sink;
        }

        @Override
        public void row(StagedTable table, long line, List<@Nullable String> values) {
            sink.row(table, line, values);
            rows++;
            if (rows % ROWS_A_WORD == 0) {
                tell();
            }
        }

        @Override
        public void issue(RowIssue issue) {
            sink.issue(issue);
        }

        @Override
        public void leftOut(RowIssue issue) {
            sink.leftOut(issue);
        }
    }
}
