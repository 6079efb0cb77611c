package org.dyad.graphql;

import graphql.language.OperationDefinition.Operation;
import java.util.Set;
import org.dyad.graphql.ApiException.BadUserInput;

/**
 * How a request comes, and which operations may come so. A page of another site can make a browser send a GET or open a
 * WebSocket without asking; so neither writes.
 */
enum Way {
    GET(Operation.QUERY),
    POST(Operation.QUERY, Operation.MUTATION),
    SOCKET(Operation.QUERY, Operation.SUBSCRIPTION),
    /** From within the service: downloads and commands. */
    INSIDE(Operation.QUERY);

    private final Set<Operation> operations;

    Way(Operation... operations) {
        this.operations = Set.of(operations);
    }

    /** @throws BadUserInput if such an operation does not come this way */
    void require(Operation operation) {
        if (operations.contains(operation)) {
            return;
        }
        if (operation == Operation.SUBSCRIPTION) {
            throw new BadUserInput(
                    this == GET ? MediaType.METHOD : "query",
                    "a subscription goes over a WebSocket of the protocol " + SocketOptions.PROTOCOL);
        }
        throw new BadUserInput(MediaType.METHOD, "this way one may only read: send an operation that writes by POST");
    }
}
