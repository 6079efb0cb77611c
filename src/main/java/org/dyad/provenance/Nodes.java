package org.dyad.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Whether the facts may be spread over several nodes by Citus, where few statements have to be put in another way. */
@ApplicationScoped
public class Nodes {

    private static final String CITUS = "select exists (select 1 from pg_extension where extname = 'citus') as several";

    private final JdbcReader database;
    private volatile @Nullable Boolean several;

    Nodes(JdbcReader database) {
        this.database = database;
    }

    /** Asked of the database once. */
    public boolean areSeveral() {
        Boolean known = several;
        if (known == null) {
            known = database.one(CITUS, row -> row.getBoolean("several"));
            several = known;
        }
        return known;
    }
}
