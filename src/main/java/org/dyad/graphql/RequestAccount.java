package org.dyad.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import io.vertx.core.MultiMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one request comes to, gathered while it runs, for those who look on: who asked what, how long it took, what it
 * cost, what the database did for it. Nothing in it is of the request's variables.
 */
public final class RequestAccount {

    /** What became of a request whose client went away before it was answered; no code that a client reads. */
    public static final String CLIENT_GONE = "CLIENT_GONE";

    private static final int LONGEST_NAME = 100;

    /** Of what is told to those who look on. */
    private static final ThreadLocal<@Nullable RequestAccount> TOLD = new ThreadLocal<>();

    private final String requestId;
    private final @Nullable MultiMap head;
    private final long begunNanos = System.nanoTime();
    private long tookNanos;
    private @Nullable String document;
    private @Nullable Operation kind;
    private @Nullable String operation;
    private long requestedCost;
    private long actualCost;
    private int statements;
    private long databaseNanos;
    private long slowestNanos;
    private @Nullable String slowestSql;
    private Set<String> codes = Set.of();
    private boolean closed;

    /**
     * Begins with the arrival of a request.
     *
     * @param requestId by which its log lines are found; empty if nobody gave it one
     * @param head of the request; null if it did not come over HTTP
     */
    RequestAccount(String requestId, @Nullable MultiMap head) {
        this.requestId = requestId;
        this.head = head;
    }

    /** Of the request that runs on this thread; null outside of requests. */
    public static @Nullable RequestAccount current() {
        RunningRequest running = Deadline.current();
        return running == null ? TOLD.get() : running.account();
    }

    /** Lets somebody look at it, whose log lines bear its name. */
    void tell(Consumer<RequestAccount> watch) {
        TOLD.set(this);
        try {
            watch.accept(this);
        } finally {
            TOLD.remove();
        }
    }

    /** The request has proved to be an operation of a valid document. */
    synchronized void asks(String query, OperationDefinition asked) {
        document = query;
        kind = asked.getOperation();
        String name = asked.getName();
        operation = name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** A statement has ended, its connection's waiting counted in. */
    synchronized void statement(String sql, long nanos) {
        statements++;
        databaseNanos += nanos;
        if (nanos >= slowestNanos) {
            slowestNanos = nanos;
            slowestSql = sql;
        }
    }

    /** The request is answered; false if it was closed before. */
    boolean close(ExecutionResult answer) {
        Set<String> told = new LinkedHashSet<>();
        for (GraphQLError error : answer.getErrors()) {
            Map<String, Object> extensions = error.getExtensions();
            told.add(String.valueOf(extensions == null ? null : extensions.get("code")));
        }
        return close(told, answer.getExtensions());
    }

    /** Nobody waits for an answer any more; false if it was closed before. */
    boolean abandon() {
        return close(Set.of(CLIENT_GONE), null);
    }

    private synchronized boolean close(Set<String> told, @Nullable Map<Object, Object> extensions) {
        if (closed) {
            return false;
        }
        closed = true;
        tookNanos = System.nanoTime() - begunNanos;
        codes = Set.copyOf(told);
        if (extensions != null && extensions.get("cost") instanceof Map<?, ?> cost) {
            requestedCost = number(cost.get("requested"));
            actualCost = number(cost.get("actual"));
        }
        return true;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** By which the request's log lines are found; empty if nobody gave it one. */
    public String requestId() {
        return requestId;
    }

    /** A field of the request's head; null if it has none of that name. */
    public @Nullable String headField(String name) {
        return head == null ? null : head.get(name);
    }

    /** Nanoseconds from arrival to answer; 0 before that. */
    public synchronized long tookNanos() {
        return tookNanos;
    }

    /** The document as it came; null as long as it has not proved valid. */
    public synchronized @Nullable String document() {
        return document;
    }

    /** Null for what never came to be an operation: refused before, or no valid document. */
    public synchronized @Nullable Operation kind() {
        return kind;
    }

    /** The operation's name, cut off behind 100 characters; null if it has none. */
    public synchronized @Nullable String operation() {
        return operation;
    }

    /** Fields that the answer could have had; 0 for what did not run. */
    public synchronized long requestedCost() {
        return requestedCost;
    }

    /** Fields that the answer has; 0 for what did not run. */
    public synchronized long actualCost() {
        return actualCost;
    }

    /** How many statements the stores sent. */
    public synchronized int statements() {
        return statements;
    }

    /** What all statements took, with the waiting for connections. */
    public synchronized long databaseNanos() {
        return databaseNanos;
    }

    /** What {@link #slowestSql} took. */
    public synchronized long slowestNanos() {
        return slowestNanos;
    }

    /** The statement that took longest, with question marks for its parameters; null without any. */
    public synchronized @Nullable String slowestSql() {
        return slowestSql;
    }

    /** Codes of the answer's errors, or {@link #CLIENT_GONE}; empty for a clean answer. */
    public synchronized Set<String> codes() {
        return codes;
    }
}
