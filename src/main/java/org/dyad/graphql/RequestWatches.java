package org.dyad.graphql;

import graphql.ExecutionResult;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** All who look on at requests. What they log is logged with the request's name. */
@Singleton
public class RequestWatches {

    private final List<RequestWatch> watches;

    RequestWatches(@All List<RequestWatch> watches) {
        this.watches = watches;
    }

    /** A request begins on this thread; to be run on it when the work has ended. */
    Runnable begins(RequestAccount request) {
        List<Runnable> ends = new ArrayList<>(watches.size());
        for (RequestWatch watch : watches) {
            Runnable end = watch.begins(request);
            if (end != RequestWatch.NOTHING) {
                ends.add(end);
            }
        }
        return ends.isEmpty() ? RequestWatch.NOTHING : () -> ends.forEach(Runnable::run);
    }

    /** A request was answered; only the first answer counts. */
    void answered(RequestAccount request, ExecutionResult answer) {
        if (request.close(answer)) {
            tell(request);
        }
    }

    /** A request's client went away before the answer. */
    void left(RequestAccount request) {
        if (request.abandon()) {
            tell(request);
        }
    }

    private void tell(RequestAccount request) {
        request.tell(told -> watches.forEach(watch -> watch.answered(told)));
    }
}
