package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.Forbidden;
import org.dyad.graphql.ApiException.PersistedQueryNotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDocumentsTest {

    private static final String QUERY = "{ __typename }";
    /** {@code printf '{ __typename }' | sha256sum} */
    private static final String HASH = "7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b";

    @Test
    void aHashStandsForTheDocumentThatOnceCameWithIt() {
        KnownDocuments documents = new KnownDocuments(Settled.documents(Map.of()));

        assertThatThrownBy(() -> documents.document(request(null, HASH)))
                .isInstanceOf(PersistedQueryNotFound.class)
                .hasMessage("PersistedQueryNotFound");
        documents.remember(request(QUERY, HASH));

        assertThat(documents.document(request(null, HASH))).isEqualTo(QUERY);
        assertThat(documents.document(request(null, HASH.toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo(QUERY);
    }

    @Test
    void aDocumentWithTheHashOfAnotherIsRefused() {
        KnownDocuments documents = new KnownDocuments(Settled.documents(Map.of()));

        assertThat(documents.document(request(QUERY, HASH))).isEqualTo(QUERY);
        assertThatThrownBy(() -> documents.document(request("{ nope }", HASH)))
                .isInstanceOf(BadUserInput.class)
                .hasMessage("provided sha does not match query");
    }

    @Test
    void exampleQueriesAreKnownByTheHashOfTheirFiles() throws IOException {
        String example = Files.readString(Path.of("schema/queries/compare.graphql"));
        KnownDocuments documents = new KnownDocuments(Settled.documents(Map.of()));

        assertThat(documents.document(request(null, Sha256.hex(example.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(example);
    }

    @Test
    void onlyTrustedDocumentsAreAnsweredIfTheOperatorSaysSo(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.graphql"), "query Mine {\n  __typename # its name\n}\n");
        KnownDocuments documents =
                new KnownDocuments(Settled.documents(Map.of("trusted-only", "true", "folder", folder.toString())));
        String example = Files.readString(Path.of("schema/queries/compare.graphql"));

        assertThat(documents.document(request("query Mine { __typename }", null)))
                .isEqualTo("query Mine { __typename }");
        assertThat(documents.document(request(example, null))).isEqualTo(example);
        assertThatThrownBy(() -> documents.document(request(QUERY, HASH))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> documents.document(request("{", null))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> documents.document(request(null, HASH))).isInstanceOf(PersistedQueryNotFound.class);
    }

    @Test
    void aTrustedFileThatIsNotGraphQlIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.graphql"), "query {");
        KnownDocuments documents =
                new KnownDocuments(Settled.documents(Map.of("trusted-only", "true", "folder", folder.toString())));

        assertThatThrownBy(() -> documents.document(request(QUERY, null))).hasMessageContaining("broken.graphql");
    }

    private static GraphQlRequest request(@Nullable String query, @Nullable String hash) {
        JsonObjectBuilder request = Json.createObjectBuilder();
        if (query != null) {
            request.add("query", query);
        }
        if (hash != null) {
            JsonObject persisted = Json.createObjectBuilder()
                    .add("version", 1)
                    .add("sha256Hash", hash)
                    .build();
            request.add("extensions", Json.createObjectBuilder().add("persistedQuery", persisted));
        }
        return GraphQlRequest.of(request.build());
    }
}
