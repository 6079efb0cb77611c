package org.dyad.ops;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.ImportRefusedException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Translates what Quarkus throws when it cannot start into the line that a person reads. */
final class StartFailure {
    /** How Quarkus begins to say so; the address follows. */
    private static final String NO_METRICS_PORT = "Unable to start the management interface on ";

    private StartFailure() {}

    /**
     * The line for a failure that a person can mend; empty for one that only a programmer can.
     *
     * @param databaseUrl JDBC URL of the database in use
     */
    static Optional<String> line(Throwable failure, String databaseUrl) {
        List<Throwable> innermostFirst = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            innermostFirst.add(0, cause);
        }
        return innermostFirst.stream()
                .map(cause -> known(cause, databaseUrl))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable String known(Throwable cause, String databaseUrl) {
        if (cause instanceof QuarkusBindException bind) {
            return portLine(bind);
        }
        if (cause instanceof SQLException refused && ExternalDatabase.isUnusable(refused)) {
            return ExternalDatabase.unusable(databaseUrl, refused).getMessage();
        }
        if (cause instanceof StartException) {
            return cause.getMessage();
        }
        if (cause instanceof FlywayException) {
            return "the database's tables cannot be brought up to this release: " + oneLine(cause.getMessage());
        }
        if (cause instanceof ImportRefusedException || cause instanceof FormatException) {
            return "the facts that ship with this release cannot be loaded: " + oneLine(cause.getMessage());
        }
        if (cause instanceof ConfigValidationException invalid) {
            return "a setting is wrong: "
                    + IntStream.range(0, invalid.getProblemCount())
                            .mapToObj(
                                    number -> oneLine(invalid.getProblem(number).getMessage()))
                            .collect(Collectors.joining("; "));
        }
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof IllegalStateException && message.startsWith(NO_METRICS_PORT)) {
            return "cannot listen for metrics on " + message.substring(NO_METRICS_PORT.length())
                    + "; set QUARKUS_MANAGEMENT_PORT to another port, or stop what listens there";
        }
        if (cause instanceof ConfigurationException) {
            return "a setting is wrong: " + oneLine(cause.getMessage());
        }
        return null;
    }

    private static String portLine(QuarkusBindException bind) {
        if (QuarkusBindException.isKnownHost(bind.getHost())) {
            return "port " + bind.getPort() + " on " + bind.getHost()
                    + " is taken; set QUARKUS_HTTP_PORT to another one, or stop what listens there";
        }
        return "cannot listen on port " + bind.getPort() + " of " + bind.getHost() + " (" + bind.getMessage()
                + "); check QUARKUS_HTTP_HOST and QUARKUS_HTTP_PORT";
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
