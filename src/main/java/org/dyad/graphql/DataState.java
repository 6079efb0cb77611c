package org.dyad.graphql;

/** Which state of the data answers are made of. */
public interface DataState {

    /** A number that changes with every import, whichever process ran it. May ask the database. */
    long current();
}
