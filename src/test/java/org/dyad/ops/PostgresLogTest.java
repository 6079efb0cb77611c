package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresLogTest {
    @Test
    void theReasonIsTheFirstFailureAndNotWhatFollowsFromIt() {
        String output = """
                running bootstrap script ... 2026-01-02 03:04:05.678 UTC [42] FATAL:  could not write to file "pg_wal/1"
                2026-01-02 03:04:05.700 UTC [42] PANIC:  cannot abort transaction 1, it was already committed
                initdb: removing data directory "/srv/dyad/postgres-17.new"
                """;

        assertThat(PostgresLog.reason(output)).isEqualTo("could not write to file \"pg_wal/1\"");
    }

    @Test
    void withoutAMarkTheLastLineIsTheReason() {
        assertThat(PostgresLog.reason("waiting for server to start\npg_ctl: could not start server\n\n"))
                .isEqualTo("pg_ctl: could not start server");
        assertThat(PostgresLog.reason("")).isEqualTo("no reason given");
    }
}
