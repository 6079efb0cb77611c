package org.dyad.sanctions.screening;

import org.dyad.sanctions.screening.PartLikeness.Ground;

/** How alike several words, written as one, and one word are: Bashir ud Din, Bashiruddin. */
final class JoinedWords {

    /** What pairing a joined word costs, and how alike it must be. */
    private static final double JOINED = 0.98;

    private static final double JOINED_AT_LEAST = 0.9;

    /** From these letters on a joined word may have a slip. */
    static final int LONG = 8;

    private JoinedWords() {}

    /** @param first of the words that are joined */
    static PartLikeness likeness(String joined, NamePart first, NamePart one) {
        boolean comparable = one.kind() == PartKind.WORD || one.kind() == PartKind.NUMBER;
        boolean dense = first.withoutVowels() != one.withoutVowels();
        boolean near = comparable
                && (dense || Math.abs(one.length() - joined.length()) <= (joined.length() < LONG ? 1 : 2))
                && (one.text().charAt(0) == joined.charAt(0)
                        || one.spelling().charAt(0) == first.spelling().charAt(0));
        if (!near) {
            return PartLikeness.DIFFERENT;
        }
        boolean consonants = first.withoutVowels() || one.withoutVowels();
        if (consonants) {
            NamePart together = NamePart.of(joined, one.kind(), true, false);
            boolean heard = together.sound().length() > 2 && together.sound().equals(one.consonants());
            return heard ? new PartLikeness(JOINED * JOINED_AT_LEAST, Ground.SOUND) : PartLikeness.DIFFERENT;
        }
        PartLikeness likeness = PartLikeness.of(NamePart.of(joined, one.kind(), false, false), one);
        boolean alike = likeness.ground() == Ground.EQUAL
                || likeness.ground() == Ground.SPELLING
                || first.kind() == PartKind.SYLLABLE
                || (joined.length() >= LONG && likeness.similarity() >= JOINED_AT_LEAST);
        return alike ? new PartLikeness(JOINED * likeness.similarity(), likeness.ground()) : PartLikeness.DIFFERENT;
    }
}
