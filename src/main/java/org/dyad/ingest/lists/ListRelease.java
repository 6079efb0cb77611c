package org.dyad.ingest.lists;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.Merging;
import org.dyad.ingest.files.ImportOptions;
import org.jspecify.annotations.Nullable;

/** One release of a list on its way in: its rows, and then what they change. */
final class ListRelease implements IncomingFile.Reader, Merging {

    private final OfficialList list;
    private final Origin origin;
    private final ImportOptions options;
    private final double largestShrink;
    private final ListParser parser;
    private @Nullable LocalDate publishedOn;

    /** @param file with the entries */
    record Origin(String file, String format, String sha256) {}

    ListRelease(OfficialList list, Origin origin, ImportOptions options, double largestShrink, ListParser parser) {
        this.list = list;
        this.origin = origin;
        this.options = options;
        this.largestShrink = largestShrink;
        this.parser = parser;
    }

    @Override
    public void read(IncomingFile.Sink sink) throws IOException {
        EntryRows rows = new EntryRows(list, origin.file(), sink);
        parser.read(rows);
        rows.requireSome();
        publishedOn = options.releasedOn() == null ? rows.publishedOn() : options.releasedOn();
    }

    @Override
    public Merged merge(Connection connection, int load) throws SQLException {
        LocalDate day = options.knownFrom(publishedOn);
        return new ListVersionMerge(connection, list, origin)
                .run(publishedOn, day, load, options.confirmed() ? 1 : largestShrink);
    }
}
