package org.dyad.ingest.lists;

import java.io.IOException;

/** Reads one release of a list: bytes to entries. */
public interface ListParser {

    /**
     * Reads all of it, once.
     *
     * @throws org.dyad.ingest.FormatException if a file is not in the format or is cut off
     */
    void read(EntrySink sink) throws IOException;
}
