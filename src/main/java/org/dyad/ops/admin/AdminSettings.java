package org.dyad.ops.admin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the service is administered over HTTP. All of it can be set, for example {@code dyad.admin.upload=100000000}. */
@ConfigMapping(prefix = "dyad.admin")
public interface AdminSettings {

    /** Whether there is anything at {@code /admin}. */
    @WithDefault("true")
    boolean enabled();

    /** Bytes of an upload. */
    @WithDefault("2147483648")
    long upload();

    /** Where uploads wait to be imported; the system's folder for temporary files where it is not set. */
    Optional<Path> folder();

    /** How long an upload may take to arrive. */
    @WithDefault("1h")
    Duration arrival();

    /** Uploads and imports under way or waiting at a time in one process; more are refused with 409. */
    @WithDefault("4")
    int imports();

    /** How long a request waits for the end of its import; then it is told where to ask. Below the idle timeout. */
    @WithDefault("60s")
    Duration patience();

    Oidc oidc();

    /** Whose tokens are believed beside keys. Nothing of it is read or asked while there is no issuer. */
    interface Oidc {

        /** The OpenID provider, exactly as its tokens name it. */
        Optional<String> issuer();

        /** What tokens must be for. Needed with an issuer: else a token for any other service would do. */
        Optional<String> audience();

        /** The claim that has the scopes: words with spaces between, or an array. */
        @WithDefault("scope")
        String claim();

        /** What stands before a scope's code in that claim: {@code dyad:import}. */
        @WithDefault("dyad:")
        String prefix();
    }
}
