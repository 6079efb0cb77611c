package org.dyad.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Which documents the service answers, and which of them it remembers. */
@ConfigMapping(prefix = "dyad.documents")
public interface Documents {

    /** Whether nothing else is answered but the example queries and the documents of {@link #folder}. */
    @WithDefault("false")
    boolean trustedOnly();

    /** Where more trusted documents lie: every file {@code *.graphql} in it. Read when the first request comes. */
    Optional<Path> folder();

    /** How many documents that clients have sent with their hash are remembered by it; the least used ones go first. */
    @WithDefault("1000")
    int remembered();
}
