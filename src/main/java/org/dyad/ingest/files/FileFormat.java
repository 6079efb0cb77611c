package org.dyad.ingest.files;

import java.io.IOException;
import java.util.List;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingFile;

/** A format of official files, each in a room of its own. Every bean of this is one that can be imported. */
public interface FileFormat {

    /** Short and stable, as the command line takes it: {@code comtrade-csv}. */
    String code();

    /** Whose files these are, in a few words. */
    String title();

    /** Whether a file is one of these, told by what it begins with. */
    boolean recognises(FileHead head);

    /** Whether a mapping can say what the file's dimensions are. */
    default boolean takesMapping() {
        return false;
    }

    /**
     * Which files belong together, of all that were recognised: each by itself, unless the format spreads one release
     * over several files.
     */
    default List<List<ImportFile>> releases(List<ImportFile> files) {
        return files.stream().map(List::of).toList();
    }

    /**
     * What is to be imported of files that belong together. Reads no more of them than it must.
     *
     * @throws FormatException if the files are not what they seemed
     */
    Release release(List<ImportFile> files, ImportOptions options) throws IOException;

    /**
     * Files that are imported as one, all or nothing.
     *
     * @param dataset name under which the rows are known; a later import under the same name replaces its own facts
     */
    record Release(String dataset, List<IncomingFile> files) {
        public Release {
            files = List.copyOf(files);
        }
    }
}
