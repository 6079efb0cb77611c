package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What statements on the tables that {@code citus.sql} spreads over several nodes must not have, as far as it can be
 * seen in their text: the rules of {@code src/docs/decisions/0024-facts-by-reporter.md}.
 */
class DistributedStatementsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"\n(.*?)\"\"\"", Pattern.DOTALL);

    private static final Pattern SPREAD = Pattern.compile("\\b(trade_flow|coverage)\\b(?! \\()");

    /** One look into an index for each, for which several nodes have a statement of their own. */
    private static final Pattern LOOKS = Pattern.compile("lateral \\(\\s+select 1 from trade_flow");

    /** Citus takes the type of the first array for that of all, where the function is joined directly. */
    private static final Pattern ARRAYS_JOINED =
            Pattern.compile("(?<!select \\* )from unnest\\([^()]*,|join unnest\\([^()]*,");

    private static final Pattern NOT_ACROSS_NODES = Pattern.compile(
            "with recursive|grouping sets|\\brollup\\b|\\bcube\\b|merge into|xmax|tablesample|for update|for share");

    @Test
    void arraysAreTurnedIntoRowsBeforeTheyAreJoined() throws IOException {
        assertThat(blocks().filter(block -> SPREAD.matcher(block).find())
                        .filter(block -> !LOOKS.matcher(block).find())
                        .filter(block -> ARRAYS_JOINED.matcher(block).find()))
                .isEmpty();
    }

    @Test
    void nothingIsAskedForThatOnlyOneNodeCanDo() throws IOException {
        assertThat(blocks().filter(block -> SPREAD.matcher(block).find())
                        .filter(block -> NOT_ACROSS_NODES.matcher(block).find()))
                .isEmpty();
    }

    private static Stream<String> blocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher block = TEXT_BLOCK.matcher(Files.readString(file));
                while (block.find()) {
                    blocks.add(block.group(1).stripIndent());
                }
            }
        }
        return blocks.stream();
    }
}
