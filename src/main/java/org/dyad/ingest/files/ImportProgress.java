package org.dyad.ingest.files;

/** Told how far an import has come, often: it must be cheap to tell. */
public interface ImportProgress {

    /** Nobody listens. */
    ImportProgress NONE = (file, stored, of, rows) -> {};

    /**
     * @param stored bytes of the file, as it is stored, that have been read
     * @param of its length
     * @param rows that have been read, of all tables
     */
    void reading(String file, long stored, long of, long rows);
}
