package org.dyad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SteppedMergeTest {

    private static final Path CITUS = Path.of("schema/sql/scale-out/citus.sql");

    private static final Pattern NOT_LOCAL = Pattern.compile("\\('(\\w+)', '(DISTRIBUTED|REFERENCE)'\\)");

    @Test
    void tablesThatDoNotStayOnOneNodeAreMergedStepByStep() throws IOException {
        Set<String> tables = new TreeSet<>(Set.of("coverage"));
        tables.addAll(SteppedMerge.TABLES);

        Set<String> placed = new TreeSet<>();
        Matcher place = NOT_LOCAL.matcher(Files.readString(CITUS));
        while (place.find()) {
            placed.add(place.group(1));
        }

        assertThat(placed).isEqualTo(tables);
    }
}
