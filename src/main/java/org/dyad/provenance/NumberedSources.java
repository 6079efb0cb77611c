package org.dyad.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Sources by the numbers that rows of facts name them by, for answers that are made of many rows. */
@ApplicationScoped
public class NumberedSources {

    private static final String FIND =
            "select " + SourceView.COLUMNS + " from source s where s.id = any(?::int[]) order by s.title, s.code";

    private final JdbcReader database;

    NumberedSources(JdbcReader database) {
        this.database = database;
    }

    /** The sources by title, each once; no statement is sent for none. */
    public List<SourceView> find(Collection<Integer> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Object[] distinct = new TreeSet<>(numbers).toArray();
        return database.list(
                FIND,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("int4", distinct)),
                SourceView::read);
    }
}
