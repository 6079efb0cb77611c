package org.dyad.sanctions.screening;

/**
 * What was needed to pair two names' parts; each a share of the pairs, in [0, 1].
 *
 * @param inOrder pairs that follow one another in both names as the pair before
 * @param abbreviated pairs of an initial and a word
 * @param heard pairs that only sound alike or are spelt by another romanisation
 * @param mistyped pairs in which few letters differ
 * @param joined pairs of one word here and several there
 */
public record NameTraits(double inOrder, double abbreviated, double heard, double mistyped, double joined) {

    static final NameTraits PLAIN = new NameTraits(1, 0, 0, 0, 0);
    static final NameTraits NOTHING = new NameTraits(0, 0, 0, 0, 0);
}
