package org.dyad.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * The largest requests that the service answers. All of them can be set, for example {@code dyad.limits.cost=50000}.
 */
@ConfigMapping(prefix = "dyad.limits")
public interface Limits {

    /** Bytes of a request's body: document, variables and extensions together. */
    @WithDefault("262144")
    int body();

    /** Characters of a document; also of the query in a GET. */
    @WithDefault("65536")
    int characters();

    /** Tokens of a document: names, punctuation, values. */
    @WithDefault("10000")
    int tokens();

    /** Selection sets and values within one another in a document, before anything else is known about it. */
    @WithDefault("200")
    int nesting();

    /** Aliases in a document. */
    @WithDefault("100")
    int aliases();

    /** Directives in a document. */
    @WithDefault("100")
    int directives();

    /** Fragments that a document defines. */
    @WithDefault("100")
    int fragments();

    /** Places in a document where a fragment is spread. */
    @WithDefault("300")
    int spreads();

    /** Fields of an operation on the first level, with those of its fragments. */
    @WithDefault("50")
    int rootFields();

    /** Fields within one another; introspection is not counted. */
    @WithDefault("15")
    int depth();

    /**
     * Fields that an answer may have at most: each counts one, a column as the assumed size of a list, times the
     * elements of every list around it: as many as an argument bounds it to, as are named, or the assumed size.
     */
    @WithDefault("100000")
    long cost();

    /** How long a list of things without page size is taken to be. */
    @WithDefault("25")
    int assumedListSize();

    /** How long a request may take, from its arrival to its answer. */
    @WithDefault("10s")
    Duration deadline();

    /** Requests running at a time; more are refused at once. */
    @WithDefault("64")
    int running();

    /**
     * What the requests that run at a time may cost together, because memory grows with it; those that cost at most
     * {@link #light} do not count. At least {@link #cost}, else the most expensive requests are never answered.
     */
    @WithDefault("500000")
    int runningCost();

    /** What a request costs that runs beside any others. */
    @WithDefault("1000")
    int light();

    /** How long the body of a request may take to arrive. */
    @WithDefault("10s")
    Duration arrival();

    /** How long a client may take to read an answer. */
    @WithDefault("60s")
    Duration reading();

    /**
     * Requests a second that one client may send for long; 0 for as many as it likes. A request counts as one, and as
     * one more for each {@link #light} of its cost.
     */
    @WithDefault("50")
    int rate();

    /** Requests that one client may send at once. */
    @WithDefault("500")
    int burst();

    /** Whether clients on this machine are held to the rate: a proxy that does not say for whom it asks is one. */
    @WithDefault("false")
    boolean rateOnLoopback();
}
