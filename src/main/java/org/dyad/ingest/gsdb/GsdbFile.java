package org.dyad.ingest.gsdb;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.ImportFile;

/**
 * Reads the case file: {@code case_id,sanctioned_state,sanctioning_state,begin,end,trade,…}, one row a case, years for
 * days, 0 or 1 for each kind of measure, several objectives and outcomes with commas between.
 */
final class GsdbFile implements IncomingFile.Reader {

    static final List<String> HEADER = List.of(
            "case_id",
            "sanctioned_state",
            "sanctioning_state",
            "begin",
            "end",
            "trade",
            "descr_trade",
            "arms",
            "military",
            "financial",
            "travel",
            "other",
            "target_mult",
            "sender_mult",
            "objective",
            "success");

    private final ImportFile file;
    private final LocalDate knownFrom;
    private final GsdbActors actors;

    GsdbFile(ImportFile file, LocalDate knownFrom, GsdbActors actors) {
        this.file = file;
        this.knownFrom = knownFrom;
        this.actors = actors;
    }

    @Override
    public void read(IncomingFile.Sink sink) throws IOException {
        try (CsvRows rows = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            List<String> header = rows.header();
            if (!header.equals(HEADER)) {
                throw new FormatException("%s: expected the header %s, was %s"
                        .formatted(file.name(), String.join(",", HEADER), String.join(",", header)));
            }
            GsdbCases cases = new GsdbCases(file.name(), knownFrom, actors, sink);
            rows.forEach((line, cells) -> {
                if (cells.size() == HEADER.size()) {
                    cases.add(line, cells);
                } else {
                    sink.leftOut(new RowIssue(
                            file.name(),
                            line,
                            null,
                            "expected %d cells, were %d".formatted(HEADER.size(), cells.size())));
                }
            });
        }
    }
}
