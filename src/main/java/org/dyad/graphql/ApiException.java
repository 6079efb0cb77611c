package org.dyad.graphql;

import io.smallrye.graphql.api.ErrorCode;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be answered, with the sentence that the client will read.
 *
 * <p>Each kind has one code, sent as {@code extensions.code}; a code once published never changes. Messages say what
 * was expected and what was found, in lower case without a full stop, and never how the service is built.
 */
public abstract sealed class ApiException extends RuntimeException {

    private final transient Map<String, Object> details;

    private ApiException(String message, Map<String, Object> details) {
        super(message);
        this.details = details;
    }

    /** What goes into {@code extensions.code}. */
    public final String code() {
        return getClass().getAnnotation(ErrorCode.class).value();
    }

    /** What else goes into {@code extensions}: strings, numbers and lists of strings. */
    public final Map<String, Object> details() {
        return details;
    }

    /** An argument that is well typed but makes no sense; {@code extensions} name it and what would be accepted. */
    @ErrorCode("BAD_USER_INPUT")
    public static final class BadUserInput extends ApiException {

        public BadUserInput(String argument, String message) {
            super(message, Map.of("argument", argument));
        }

        /** @param accepted the nearest or all accepted values, best first; see {@link Suggestions} */
        public BadUserInput(String argument, String message, List<String> accepted) {
            super(message, Map.of("argument", argument, "accepted", List.copyOf(accepted)));
        }
    }

    /** A thing that must exist and does not. Look-ups by key answer null instead. */
    @ErrorCode("NOT_FOUND")
    public static final class NotFound extends ApiException {
        public NotFound(String message) {
            super(message, Map.of());
        }
    }

    /** More at once than the service serves: page sizes, list lengths, aliases, bytes. */
    @ErrorCode("LIMIT_EXCEEDED")
    public static final class LimitExceeded extends ApiException {

        /** @param what the argument or the thing counted, for example {@code first} or {@code aliases} */
        public LimitExceeded(String what, long requested, long allowed) {
            super(
                    "%s must be at most %d, was %d".formatted(what, allowed, requested),
                    Map.of("argument", what, "requested", requested, "allowed", allowed));
        }
    }

    /** A document whose cost or depth is beyond the budget. */
    @ErrorCode("QUERY_TOO_COMPLEX")
    public static final class QueryTooComplex extends ApiException {

        /** @param what {@code cost} or {@code depth} */
        public QueryTooComplex(String what, long requested, long allowed) {
            super(
                    "the query's %s is %d, at most %d is allowed: ask for less at once"
                            .formatted(what, requested, allowed),
                    Map.of("limit", what, "requested", requested, "allowed", allowed));
        }
    }

    /** Too many requests from one client. */
    @ErrorCode("RATE_LIMITED")
    public static final class RateLimited extends ApiException {
        public RateLimited(long retryAfterSeconds) {
            super(
                    "too many requests, try again in %d s".formatted(retryAfterSeconds),
                    Map.of("retryAfterSeconds", retryAfterSeconds));
        }
    }

    /** The time that one request may take is over; its running work has been cancelled. */
    @ErrorCode("DEADLINE_EXCEEDED")
    public static final class DeadlineExceeded extends ApiException {
        public DeadlineExceeded(long allowedMillis) {
            super(
                    "the query took longer than %d ms and was cancelled: ask for less at once".formatted(allowedMillis),
                    Map.of("allowedMillis", allowedMillis));
        }

        /** When the database cancelled a statement by itself. */
        DeadlineExceeded() {
            super("the query took too long and was cancelled: ask for less at once", Map.of());
        }
    }

    /** As many queries are running as the service takes at a time. */
    @ErrorCode("OVERLOADED")
    public static final class Overloaded extends ApiException {
        public Overloaded(long retryAfterSeconds) {
            super(
                    "the service is busy, try again in %d s".formatted(retryAfterSeconds),
                    Map.of("retryAfterSeconds", retryAfterSeconds));
        }
    }

    /** Something the answer needs, such as the database, cannot be reached just now. */
    @ErrorCode("UNAVAILABLE")
    public static final class Unavailable extends ApiException {
        public Unavailable(String message, long retryAfterSeconds) {
            super(message, Map.of("retryAfterSeconds", retryAfterSeconds));
        }
    }

    /** Nobody has said who they are where that is needed. */
    @ErrorCode("UNAUTHENTICATED")
    public static final class Unauthenticated extends ApiException {
        public Unauthenticated(String message) {
            super(message, Map.of());
        }
    }

    /** The caller is known and may not do this. */
    @ErrorCode("FORBIDDEN")
    public static final class Forbidden extends ApiException {
        public Forbidden(String message) {
            super(message, Map.of());
        }
    }

    /** A stored query was asked for by a hash that the service does not hold. */
    @ErrorCode("PERSISTED_QUERY_NOT_FOUND")
    public static final class PersistedQueryNotFound extends ApiException {
        /** The message is the one by which clients of the protocol know that they must send the query itself. */
        public PersistedQueryNotFound() {
            super("PersistedQueryNotFound", Map.of());
        }
    }
}
