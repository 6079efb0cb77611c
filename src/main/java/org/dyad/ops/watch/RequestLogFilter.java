package org.dyad.ops.watch;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.dyad.graphql.RequestAccount;
import org.dyad.graphql.RequestIds;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Gives each log line of a request the request's identifier and the operation's name: {@code requestId} and
 * {@code operation} of the diagnostic context, as JSON has it; in plain text both in brackets. A request of which
 * nothing is logged costs nothing.
 */
@LoggingFilter(name = "request")
public final class RequestLogFilter implements Filter {

    private final boolean json;

    public RequestLogFilter(
            @ConfigProperty(name = "quarkus.log.console.json.enabled", defaultValue = "false") boolean json) {
        this.json = json;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord extended) {
            RequestAccount request = RequestAccount.current();
            String id = request == null ? RequestIds.current() : request.requestId();
            if (id != null && !id.isEmpty()) {
                name(extended, id, request == null ? null : request.operation());
            }
        }
        return true;
    }

    private void name(ExtLogRecord line, String id, @Nullable String operation) {
        if (json) {
            line.putMdc("requestId", id);
            if (operation != null) {
                line.putMdc("operation", operation);
            }
        } else {
            line.putMdc("request", operation == null ? "[" + id + "] " : "[" + id + " " + operation + "] ");
        }
    }
}
