package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What a release promised to clients is kept, or the changelog says what is not: schema.graphql is held against the
 * schema of the last release.
 */
class SchemaPromiseTest {

    private static final Path RELEASED = Path.of("schema/released/schema.graphql");
    private static final Path CURRENT = Path.of("schema/graphql/schema.graphql");
    private static final Path CHANGELOG = Path.of("src/docs/CHANGELOG.md");
    private static final String RELEASE = "dyad.schema.release";

    private static final String BEFORE = """
            type Query { area(code: String!): Area  areas: [Area!]! }
            type Area { code: String!  name: String!  kind: Kind! }
            enum Kind { COUNTRY GROUP }
            """;

    @Test
    void everyChangeThatBreaksClientsIsInTheChangelog() throws IOException {
        if (Boolean.getBoolean(RELEASE)) {
            Files.createDirectories(RELEASED.getParent());
            Files.copy(CURRENT, RELEASED, StandardCopyOption.REPLACE_EXISTING);
        }
        String unreleased = Files.readString(CHANGELOG).replaceFirst("(?s).*?\n## \\[Unreleased]", "");
        unreleased = unreleased.replaceFirst("(?s)\n## .*", "");
        Set<String> broken = BreakingChanges.between(Files.readString(RELEASED), Files.readString(CURRENT));

        assertThat(BreakingChanges.notNamedIn(unreleased, broken))
                .as(
                        "clients break on these. Keep what was promised (deprecate it), or name each, in backquotes, in the"
                                + " unreleased part of %s. When a release is made: mvn test -Dtest=SchemaPromiseTest -D%s=true",
                        CHANGELOG, RELEASE)
                .isEmpty();
    }

    @Test
    void whatIsAddedOrDeprecatedBreaksNobody() {
        String after = """
                type Query { area(code: String!, on: String): Area  areas: [Area!]!  node(id: ID!): Area }
                type Area { code: String!  name: String! @deprecated(reason: "label")  label: String!  kind: Kind! }
                enum Kind { COUNTRY GROUP }
                """;

        assertThat(BreakingChanges.between(BEFORE, after)).isEmpty();
    }

    @Test
    void whatIsTakenAwayOrNarrowedBreaksClientsUnlessItIsNamed() {
        String after = """
                type Query { area(code: String!, on: String!): Area  areas: [Area!] }
                type Area { code: String!  kind: Kind! }
                enum Kind { COUNTRY }
                """;

        Set<String> broken = BreakingChanges.between(BEFORE, after);

        assertThat(broken)
                .extracting(change -> change.replaceFirst(": .*", ""))
                .contains("Query.area", "Query.areas", "Area.name", "Kind");
        assertThat(BreakingChanges.notNamedIn("- `Area.name`, `Query.area`, `Query.areas`: see `label`.", broken))
                .allMatch(change -> change.startsWith("Kind"))
                .isNotEmpty();
    }
}
