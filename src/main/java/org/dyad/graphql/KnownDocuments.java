package org.dyad.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.Forbidden;
import org.dyad.graphql.ApiException.PersistedQueryNotFound;
import org.jspecify.annotations.Nullable;

/**
 * Documents that a client may name by their SHA-256 instead of sending them: the trusted ones, and those that some
 * client has sent with their hash. Protocol: Apollo's automatic persisted queries, version 1.
 */
@Singleton
public class KnownDocuments {

    private final Documents settings;
    private final Cache<String, String> remembered;
    private volatile @Nullable TrustedDocuments trusted;

    KnownDocuments(Documents settings) {
        this.settings = settings;
        this.remembered =
                Caffeine.newBuilder().maximumSize(settings.remembered()).build();
    }

    /**
     * The document that a request asks for.
     *
     * @throws PersistedQueryNotFound if its hash is not known and it brings no document
     * @throws BadUserInput if its document has another hash
     * @throws Forbidden if only trusted documents are answered and it brings another
     */
    String document(GraphQlRequest request) {
        String query = request.query();
        String hash = request.hash() == null ? null : request.hash().toLowerCase(Locale.ROOT);
        if (query == null) {
            return byHash(hash == null ? "" : hash);
        }
        if (settings.trustedOnly() && !trusted().contains(query)) {
            throw new Forbidden("the service answers only documents that its operator has put on the list");
        }
        if (hash != null && !hash.equals(Sha256.hex(query.getBytes(UTF_8)))) {
            throw new BadUserInput("sha256Hash", "provided sha does not match query");
        }
        return query;
    }

    /** Whether it takes no look at a list to answer a document that comes as it is. */
    boolean areOpen() {
        return !settings.trustedOnly();
    }

    private String byHash(String hash) {
        String known = remembered.getIfPresent(hash);
        if (known == null) {
            known = trusted().byHash(hash);
        }
        if (known == null) {
            throw new PersistedQueryNotFound();
        }
        return known;
    }

    /** Remembers the document of a request by the hash that came with it, now that it proved valid. */
    void remember(GraphQlRequest request) {
        if (request.hash() != null && request.query() != null) {
            remembered.put(request.hash().toLowerCase(Locale.ROOT), request.query());
        }
    }

    private TrustedDocuments trusted() {
        TrustedDocuments read = trusted;
        return read == null ? read() : read;
    }

    private synchronized TrustedDocuments read() {
        TrustedDocuments read = trusted;
        if (read == null) {
            read = new TrustedDocuments(settings.folder());
            trusted = read;
        }
        return read;
    }
}
