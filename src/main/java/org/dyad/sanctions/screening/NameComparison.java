package org.dyad.sanctions.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How alike two names are, in [0, 1], the same from either side.
 *
 * <p>Their parts are paired off, whatever their order ({@link PartPairing}). The coverage of a name is the weight of
 * its parts that found a partner, each times its likeness, over the weight of all its parts. The higher of the two
 * coverages says whether one name is contained in the other, the lower one what the longer name has besides:
 *
 * <pre>score = (1 - c) * higher + c * lower</pre>
 *
 * <p>c is 0.12 if what is shared weighs as much as one full word, and more, up to 0.5, if it weighs less: a short or
 * generic word that two names share is no evidence that they are one party's. For two Chinese persons' names it is 0.8.
 */
final class NameComparison {

    private static final double WITHOUT_EVIDENCE = 0.5;

    /** What an initial weighs that nothing stands for while the other name has a word that it does not begin. */
    private static final double CONTRADICTED_INITIAL = 0.35;

    /** Chinese surname and given name: one of two syllables is none of one of them. */
    private static final double WHOLE = 0.8;

    /** By how much faster evidence goes than likeness. */
    private static final double DOUBT = 3;

    private NameComparison() {}

    /** The score and its reasons. */
    static NameScore compare(ScreenedName a, ScreenedName b) {
        NameScore plain = withoutPairing(a, b);
        if (plain != null) {
            return plain;
        }
        PartPairing pairing = pairing(a, b);
        return score(pairing, pairing.traits());
    }

    /** The score alone, sooner. */
    static double value(ScreenedName a, ScreenedName b) {
        NameScore plain = withoutPairing(a, b);
        return (plain == null ? score(pairing(a, b), NameTraits.NOTHING) : plain).value();
    }

    private static @Nullable NameScore withoutPairing(ScreenedName a, ScreenedName b) {
        if (a.written().equals(b.written())) {
            return a.written().isEmpty() ? NameScore.NONE : NameScore.IDENTICAL;
        }
        return a.parts().isEmpty() || b.parts().isEmpty() ? NameScore.NONE : ofOneLetter(a, b);
    }

    /** From the same side whoever asks. */
    private static PartPairing pairing(ScreenedName a, ScreenedName b) {
        boolean inOrder = a.written().compareTo(b.written()) <= 0;
        return inOrder ? PartPairing.of(a.parts(), b.parts()) : PartPairing.of(b.parts(), a.parts());
    }

    private static NameScore score(PartPairing pairing, NameTraits traits) {
        boolean contradicted = pairing.contradicts();
        boolean numbersDiffer = pairing.leavesNumbersOnBothSides();
        double left = coverage(pairing.left(), pairing.leftLikeness(), contradicted, numbersDiffer);
        double right = coverage(pairing.right(), pairing.rightLikeness(), contradicted, numbersDiffer);
        double shared = Math.max(
                evidence(pairing.left(), pairing.leftLikeness()), evidence(pairing.right(), pairing.rightLikeness()));
        double doubt = 1 - Math.min(1, shared);
        double share = NameScore.LEAST + (WITHOUT_EVIDENCE - NameScore.LEAST) * doubt;
        boolean whole = ScreenedName.isOfSyllables(pairing.left()) && ScreenedName.isOfSyllables(pairing.right());
        return new NameScore(
                Math.max(left, right), Math.min(left, right), whole ? Math.max(share, WHOLE) : share, traits);
    }

    private static double coverage(
            List<NamePart> parts, double[] likeness, boolean contradicted, boolean numbersDiffer) {
        double found = 0;
        double all = 0;
        for (int i = 0; i < parts.size(); i++) {
            NamePart part = parts.get(i);
            double weight = likeness[i] > 0 ? part.weight() : unmatched(part, contradicted, numbersDiffer);
            found += weight * likeness[i];
            all += weight;
        }
        return all == 0 ? 0 : Math.min(1, found / all);
    }

    private static double unmatched(NamePart part, boolean contradicted, boolean numbersDiffer) {
        return switch (part.kind()) {
            case NUMBER -> numbersDiffer ? 1 : part.weight();
            case INITIAL -> contradicted ? CONTRADICTED_INITIAL : part.weight();
            case WORD -> contradicted ? 1 : part.weight();
            case SYLLABLE, GENERIC, COMPOUND, PARTICLE, TITLE, FORM -> part.weight();
        };
    }

    private static double evidence(List<NamePart> parts, double[] likeness) {
        double evidence = 0;
        for (int i = 0; i < parts.size(); i++) {
            boolean counts = parts.get(i).tells() && likeness[i] > 0;
            evidence += counts ? parts.get(i).evidence() * Math.max(0, 1 - DOUBT * (1 - likeness[i])) : 0;
        }
        return evidence;
    }

    /** A name of one letter has no shape; it is found where another name has that letter by itself. */
    private static @Nullable NameScore ofOneLetter(ScreenedName a, ScreenedName b) {
        if (a.written().length() != 1 && b.written().length() != 1) {
            return null;
        }
        String letter = a.written().length() == 1 ? a.written() : b.written();
        List<String> words =
                List.of((a.written().length() == 1 ? b : a).written().split("[^\\p{L}\\p{N}]+"));
        return words.contains(letter)
                ? new NameScore(1, 1.0 / words.size(), NameScore.LEAST, NameTraits.PLAIN)
                : NameScore.NONE;
    }
}
