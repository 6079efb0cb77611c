package org.dyad.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every source, held in memory by the number that rows of facts name it by, so that a statement that reads many rows
 * need not bring the source with each of them.
 */
@ApplicationScoped
public class KnownSources {

    private static final String SELECT = "select s.id, s.retrieved_on, " + SourceView.COLUMNS + " from source s";

    private final JdbcReader database;
    private final Snapshot<Map<Integer, Known>> sources;

    /**
     * A source and its number.
     *
     * @param retrievedOn the day on which we read it; null if that was not written down
     */
    record Known(int number, SourceView source, @Nullable LocalDate retrievedOn) {}

    KnownSources(DataVersion version, JdbcReader database) {
        this.database = database;
        this.sources = new Snapshot<>(version, this::all);
    }

    /**
     * Rows with their citations. The sources are taken before the rows are read, so that nobody who holds a connection
     * waits for another; where an import of the last second brought a row whose source is not among them, both are read
     * once more.
     *
     * @param read reads rows, and has their citations made
     */
    public <T> List<T> citing(Function<RowCitations, List<T>> read) {
        RowCitations held = new RowCitations(sources.get());
        List<T> rows = read.apply(held);
        return held.lacksSources() ? read.apply(new RowCitations(all())) : rows;
    }

    private Map<Integer, Known> all() {
        return database.list(SELECT, KnownSources::read).stream()
                .collect(Collectors.toUnmodifiableMap(Known::number, known -> known));
    }

    private static Known read(ResultSet row) throws SQLException {
        return new Known(row.getInt("id"), SourceView.read(row), row.getObject("retrieved_on", LocalDate.class));
    }
}
