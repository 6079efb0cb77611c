package org.dyad.compare.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineStatementTest {

    @Test
    void namesBecomeQuestionMarksAndCastsStay() {
        assertThat(new TimelineStatement("select 'CLAIM:' || :id where :areas::text[] = a::text[]", Map.of()).jdbc())
                .isEqualTo("select 'CLAIM:' || ? where ?::text[] = a::text[]");
    }
}
