package org.dyad.series;

/** A term that says itself what it means: programs that show the term show that sentence with it. */
public interface Described {

    /** One sentence for a reader who meets the term for the first time. */
    String description();
}
