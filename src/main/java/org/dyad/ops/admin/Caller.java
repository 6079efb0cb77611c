package org.dyad.ops.admin;

import java.util.Set;

/**
 * Somebody who has shown who they are.
 *
 * @param name {@code key NAME} or {@code token SUBJECT}, as the audit has it
 */
record Caller(String name, Set<Scope> scopes) {

    private static final int LONGEST = 200;

    Caller {
        scopes = Set.copyOf(scopes);
    }

    /** A token's subject is somebody else's text: it ends in one line, at a length. */
    static Caller ofToken(String subject, Set<Scope> scopes) {
        String line = subject.replaceAll("\\p{Cntrl}", "?");
        return new Caller("token " + (line.length() > LONGEST ? line.substring(0, LONGEST) : line), scopes);
    }
}
