package org.dyad.ops;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which SQL statements a piece of work sends, for tests that hold the service to a number of them. Inject it into a
 * Quarkus test.
 *
 * <p>It sees what goes through an injected {@code DataSource}: every {@code JdbcReader} and the import. Hibernate has a
 * way of its own to the connections, so reference data that entities read is not seen.
 */
@Singleton
public class StatementCount {

    private final List<String> sent = new ArrayList<>();

    /** Work that may fail in any way. */
    public interface Work {
        void run() throws Exception;
    }

    synchronized void sent(String sql) {
        // the look for new loads comes when its time has come, whoever asks
        if (!sql.contains("as newest from load")) {
            sent.add(sql);
        }
    }

    /**
     * The texts of the statements that are sent while the work runs, in order, whoever sends them. It runs once before,
     * so that what the service keeps in memory has been read whichever test comes first.
     */
    public List<String> during(Work work) throws Exception {
        work.run();
        synchronized (this) {
            sent.clear();
        }
        work.run();
        synchronized (this) {
            return List.copyOf(sent);
        }
    }

    /** Those of the statements that name the table. */
    public static List<String> on(String table, List<String> statements) {
        Pattern name = Pattern.compile("\\b" + Pattern.quote(table) + "\\b");
        return statements.stream().filter(sql -> name.matcher(sql).find()).toList();
    }
}
