package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Brings the staged rows of one file into their tables, where more is to be done than table by table: the file as a
 * whole is held against what was there.
 */
public interface Merging {

    /**
     * Runs within the import's transaction, under its lock. The rows stand in {@link StagedTable#staging}.
     *
     * @param load number of the load that is being recorded
     * @throws ImportRefusedException if the rows are not to come in
     */
    Merged merge(Connection connection, int load) throws SQLException;

    /**
     * What changed, counted in rows of the file's subject.
     *
     * @param vintage day from which the file's rows were public
     */
    record Merged(
            long added,
            long revised,
            long withdrawn,
            @Nullable LocalDate vintage) {}
}
