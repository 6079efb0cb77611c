package org.dyad.energy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.SourceKind;
import org.dyad.provenance.SourceView;

/** Where a row was read, and since when it is public. */
record Cited(CitationView citation, LocalDate knownFrom) {

    /** The columns that {@link #read} reads, of a row {@code x} and its source {@code s}. */
    static final String COLUMNS =
            "x.locator, x.known_from, s.retrieved_on as source_retrieved_on, " + SourceView.COLUMNS;

    /** A row that does not say so is quoted where it was read in the press. */
    static Cited read(ResultSet row) throws SQLException {
        SourceView source = SourceView.read(row);
        return of(row, source, source.kind() == SourceKind.PRESS ? Directness.QUOTED : Directness.PRIMARY);
    }

    /** A row with a column {@code directness}. */
    static Cited readDirectness(ResultSet row) throws SQLException {
        return of(row, SourceView.read(row), Directness.valueOf(row.getString("directness")));
    }

    private static Cited of(ResultSet row, SourceView source, Directness directness) throws SQLException {
        return new Cited(
                new CitationView(
                        source,
                        row.getString("locator"),
                        null,
                        directness,
                        row.getObject("source_retrieved_on", LocalDate.class)),
                row.getObject("known_from", LocalDate.class));
    }
}
