package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseErrorsTest {

    @Test
    void whatCannotBeReachedIsAskedForAgain() {
        // 08006 connection failure, 53300 too many connections, 57P01 the server is stopped
        for (String state : new String[] {"08006", "53300", "57P01"}) {
            assertThat(DatabaseErrors.known(new SQLException("no", state)))
                    .isInstanceOf(ApiException.Unavailable.class);
        }
        assertThat(DatabaseErrors.known(new SQLException("Sorry, acquisition timeout!")))
                .isInstanceOf(ApiException.Unavailable.class);
        // 99999 is what the driver takes for a mistake of its own
        assertThat(DatabaseErrors.known(new SQLException(
                        "Something unusual has occurred",
                        "99999",
                        new IllegalStateException("Interrupted while attempting to connect."))))
                .isInstanceOf(ApiException.Unavailable.class);
    }

    @Test
    void whatTookTooLongIsOverItsDeadline() {
        assertThat(DatabaseErrors.known(new SQLException("canceling statement", "57014")))
                .isInstanceOf(ApiException.DeadlineExceeded.class);
        assertThat(DatabaseErrors.known(new SQLException("Interrupted while acquiring")))
                .isInstanceOf(ApiException.DeadlineExceeded.class);
    }

    @Test
    void theRestIsAMistakeOfOurs() {
        // 42P01 undefined table
        assertThat(DatabaseErrors.known(new SQLException("no such table", "42P01")))
                .isNull();
        assertThat(DatabaseErrors.known(new SQLException("Something unusual has occurred", "99999")))
                .isNull();
    }
}
