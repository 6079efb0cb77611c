package org.dyad.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** Reads what is loaded from the record of the loads. */
@ApplicationScoped
public class DatasetStore {

    private static final String NEWEST = """
            select distinct on (dataset collate "C", file collate "C")
              dataset, file, format, read, first_period, last_period, vintage, finished_at
            from load
            order by dataset collate "C", file collate "C", id desc
            """;

    private static final String BETWEEN = """
            select dataset, file, format, read, first_period, last_period, vintage, finished_at
            from (
              select distinct on (dataset, file) *
              from load
              where id > ? and id <= ?
              order by dataset, file, id desc
            ) newest
            order by id
            """;

    private final JdbcReader database;
    private final DataPackage shipped;

    DatasetStore(JdbcReader database) {
        this.database = database;
        this.shipped = DataPackage.shipped();
    }

    /** The newest load of each file of each dataset, by dataset and file. */
    public List<DatasetView> all() {
        return database.list(NEWEST, this::read);
    }

    /**
     * The newest load of each file among those of some numbers, in the order of the loads.
     *
     * @param after the number before the first of them
     */
    List<DatasetView> loadedBetween(long after, long last) {
        return database.list(BETWEEN, this::read, after, last);
    }

    private DatasetView read(ResultSet row) throws SQLException {
        String dataset = row.getString("dataset");
        String table = withoutEnding(row.getString("file"));
        DataPackage.Resource resource = shipped.resource(dataset, table);
        return new DatasetView(
                dataset + "/" + table,
                resource.title() == null ? inWords(table) : resource.title(),
                resource.description(),
                row.getInt("read"),
                row.getObject("first_period", LocalDate.class),
                row.getObject("last_period", LocalDate.class),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                row.getObject("vintage", LocalDate.class),
                row.getString("format"),
                resource.licence());
    }

    private static String withoutEnding(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static String inWords(String table) {
        String words = table.replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
