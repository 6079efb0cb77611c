package org.dyad.ops;

import java.io.IOException;
import java.sql.SQLException;

/**
 * What a command does with one of the service's beans.
 *
 * @param <B> the bean
 */
@FunctionalInterface
interface Work<B> {
    /** Returns the exit code. */
    int with(B bean) throws IOException, SQLException;
}
