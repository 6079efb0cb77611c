package org.dyad.graphql;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.dyad.graphql.ApiException.DeadlineExceeded;
import org.dyad.graphql.ApiException.Unavailable;
import org.jspecify.annotations.Nullable;

/** What the database's own codes mean to a client. Codes: PostgreSQL, appendix A. */
final class DatabaseErrors {

    private static final String QUERY_CANCELED = "57014";
    private static final String CONNECTION_CLASS = "08";
    private static final String INSUFFICIENT_RESOURCES_CLASS = "53";
    private static final String OPERATOR_INTERVENTION_CLASS = "57";
    /** Within what the connection pool says when it has no connection to give; it sets no code. */
    private static final String POOL_TIMEOUT = "cquisition timeout";

    /** What the driver says, and takes for a mistake, when the pool gives up a connection that it is opening. */
    private static final String CONNECTING_INTERRUPTED = "nterrupted while attempting to connect";

    /** What the pool says when the deadline of the request was over. */
    private static final String INTERRUPTED = "nterrupted while acquiring";

    private static final long RETRY_AFTER_SECONDS = 1;

    private DatabaseErrors() {}

    /** The refusal that a database error stands for; null if it is a mistake of ours. */
    static @Nullable ApiException known(SQLException error) {
        String state = error.getSQLState();
        if (QUERY_CANCELED.equals(state) || error instanceof SQLTimeoutException || says(error, INTERRUPTED)) {
            return new DeadlineExceeded();
        }
        boolean unreachable = state == null
                ? says(error, POOL_TIMEOUT)
                : says(error.getCause(), CONNECTING_INTERRUPTED)
                        || state.startsWith(CONNECTION_CLASS)
                        || state.startsWith(INSUFFICIENT_RESOURCES_CLASS)
                        || state.startsWith(OPERATOR_INTERVENTION_CLASS);
        return unreachable
                ? new Unavailable("the database cannot be reached just now, try again later", RETRY_AFTER_SECONDS)
                : null;
    }

    private static boolean says(@Nullable Throwable error, String words) {
        return error != null && error.getMessage() != null && error.getMessage().contains(words);
    }
}
