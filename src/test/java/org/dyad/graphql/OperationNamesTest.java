package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under which names operations are counted. */
class OperationNamesTest {

    @TempDir
    Path folder;

    @Test
    void examplesAndWhatTheExplorerAsksAreToldByName() throws IOException {
        OperationNames names = names(Optional.empty());

        assertThat(named(Path.of("schema/queries"), ".graphql")).hasSizeGreaterThan(40);
        assertThat(named(Path.of("src/main/resources/web"), ".js")).hasSizeGreaterThan(10);
        for (Path source : List.of(Path.of("schema/queries"), Path.of("src/main/resources/web"))) {
            String ending = source.startsWith("schema") ? ".graphql" : ".js";
            assertThat(named(source, ending))
                    .allSatisfy(name -> assertThat(names.of(request(name))).isEqualTo(name));
        }
    }

    @Test
    void theOperatorsOwnAreToldByNameAndAllOthersAreOne() throws IOException {
        Files.writeString(folder.resolve("own.graphql"), "# comment\nquery OfTheFolder { areas { nodes { code } } }\n");
        OperationNames names = names(Optional.of(folder));

        assertThat(names.of(request("OfTheFolder"))).isEqualTo("OfTheFolder");
        assertThat(names.of(request("OfTheSettings"))).isEqualTo("OfTheSettings");
        assertThat(names.of(request("Anything"))).isEqualTo("other");
        assertThat(names.of(request(null))).isEqualTo("anonymous");
        assertThat(names.of(new RequestAccount("", null))).isEqualTo("none");
    }

    private static OperationNames names(Optional<Path> folder) {
        Documents settings = new Documents() {
            @Override
            public boolean trustedOnly() {
                return false;
            }

            @Override
            public Optional<Path> folder() {
                return folder;
            }

            @Override
            public int remembered() {
                return 1;
            }
        };
        return new OperationNames(settings, Optional.of(List.of("OfTheSettings")));
    }

    private static RequestAccount request(@Nullable String name) {
        String document = "query " + (name == null ? "" : name) + " { __typename }";
        RequestAccount request = new RequestAccount("", null);
        request.asks(
                document,
                Parser.parse(document)
                        .getFirstDefinitionOfType(OperationDefinition.class)
                        .orElseThrow());
        return request;
    }

    private static List<String> named(Path folder, String ending) throws IOException {
        Pattern operation = Pattern.compile("(?:query|subscription) ([A-Z]\\w*)\\s*[({]");
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                Matcher found = operation.matcher(Files.readString(file));
                while (found.find()) {
                    names.add(found.group(1));
                }
            }
        }
        return names;
    }
}
