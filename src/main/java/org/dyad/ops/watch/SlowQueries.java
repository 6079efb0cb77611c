package org.dyad.ops.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dyad.graphql.OperationNames;
import org.dyad.graphql.RequestAccount;
import org.dyad.graphql.RequestWatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs requests that took long: how long, what they cost, what the database did for them. Neither variables nor the
 * document are told, since both hold what the client asked about; a document is told by the beginning of its SHA-256,
 * statements with question marks for their parameters.
 */
@ApplicationScoped
class SlowQueries implements RequestWatch {

    /** A category of its own, so that it can be switched and sent elsewhere by itself. */
    private static final Logger LOG = Logger.getLogger("org.dyad.slow");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST_SQL = 1000;
    private static final int HASH_LENGTH = 16;

    private final long thresholdNanos;

    SlowQueries(@ConfigProperty(name = "dyad.watch.slow", defaultValue = "1s") Duration threshold) {
        this.thresholdNanos = threshold.toNanos();
    }

    @Override
    public void answered(RequestAccount request) {
        if (request.tookNanos() < thresholdNanos || request.kind() == null) {
            return;
        }
        LOG.warnf(
                "slow %s %s: %d ms, cost %d of %d, %d statements in %d ms, codes %s, document %s, slowest statement %d ms: %s",
                String.valueOf(request.kind()).toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(request.operation(), OperationNames.ANONYMOUS),
                millis(request.tookNanos()),
                request.actualCost(),
                request.requestedCost(),
                request.statements(),
                millis(request.databaseNanos()),
                request.codes(),
                hash(request.document()),
                millis(request.slowestNanos()),
                oneLine(request.slowestSql()));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    private static String hash(@Nullable String document) {
        if (document == null) {
            return "unknown";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String oneLine(@Nullable String sql) {
        String line = sql == null ? "none" : SPACE.matcher(sql.strip()).replaceAll(" ");
        return line.length() <= LONGEST_SQL ? line : line.substring(0, LONGEST_SQL) + "…";
    }
}
