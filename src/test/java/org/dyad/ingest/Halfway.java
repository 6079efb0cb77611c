package org.dyad.ingest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happens when half of a file has been read. */
interface Halfway {

    void happen() throws IOException, SQLException;

    /** The same files, the last of which is interrupted in its middle. */
    static List<IncomingFile> through(List<IncomingFile> files, Halfway interruption) {
        List<IncomingFile> interrupted = new ArrayList<>(files);
        IncomingFile last = interrupted.remove(interrupted.size() - 1);
        interrupted.add(new IncomingFile(
                last.file(),
                last.format(),
                last.sha256(),
                last.tables(),
                last.subject(),
                sink -> read(last, sink, interruption)));
        return interrupted;
    }

    private static void read(IncomingFile file, IncomingFile.Sink sink, Halfway interruption) throws IOException {
        List<Runnable> steps = new ArrayList<>();
        file.reader().read(new IncomingFile.Sink() {
            @Override
            public void row(StagedTable table, long line, List<@Nullable String> values) {
                steps.add(() -> sink.row(table, line, values));
            }

            @Override
            public void issue(RowIssue issue) {
                steps.add(() -> sink.issue(issue));
            }

            @Override
            public void leftOut(RowIssue issue) {
                steps.add(() -> sink.leftOut(issue));
            }
        });
        steps.subList(0, steps.size() / 2).forEach(Runnable::run);
        try {
            interruption.happen();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        steps.subList(steps.size() / 2, steps.size()).forEach(Runnable::run);
    }
}
