package org.dyad.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Names what an answer to a GET is made of: the state of the data, the release of the service, the question, the form,
 * and the day for what is as of today. While none of them changes, a client or a cache may keep the answer.
 */
@ApplicationScoped
public class AnswerTags {

    private static final int HASH_LENGTH = 16;

    private final DataState data;
    private final Clock clock;
    private final String release;

    AnswerTags(
            DataState data,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "") String release) {
        this.data = data;
        this.clock = clock;
        this.release = release;
    }

    /** A weak entity tag of RFC 9110, section 8.8.3. May ask the database, so no event loop may wait for it. */
    String tag(RoutingContext ctx, MediaType form) {
        String question = String.join(
                "\n",
                release,
                LocalDate.now(clock).toString(),
                form.name(),
                ctx.request().uri());
        String hash = Sha256.hex(question.getBytes(UTF_8)).substring(0, HASH_LENGTH);
        return "W/\"%d-%s\"".formatted(data.current(), hash);
    }

    /** Whether the client says that it has the answer of this tag. */
    static boolean isKnown(RoutingContext ctx, String tag) {
        String known = ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && known.contains(tag);
    }
}
