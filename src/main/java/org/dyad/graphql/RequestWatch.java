package org.dyad.graphql;

/**
 * Looks on while requests are answered; metrics, traces and logs are made so. A watch is quick, since the client waits
 * for it, and does not fail.
 */
public interface RequestWatch {

    /** For watches that have nothing to do at an end. */
    Runnable NOTHING = () -> {};

    /**
     * A request begins to be worked on, on this thread, which it does not leave.
     *
     * @return what is to be run on the same thread when the work has ended
     */
    default Runnable begins(RequestAccount request) {
        return NOTHING;
    }

    /** A request was answered, refused or left by its client: once for each request, on any thread. */
    default void answered(RequestAccount request) {}
}
